using System.Globalization;
using TypedShm.TestPeer.Hostile;
using TypedShm.TestPeer.Steps;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.TestPeer;

/// <summary>The roles that only shared memory has.</summary>
internal static class SharedMemoryRole
{
    private const long WarmUp = 50;

    /// <summary>Plays a role; null when it is none of these.</summary>
    public static string? Play(Stage stage, string[] script) => script[0] switch
    {
        "stand-after" => Stand.Play(stage, script[1], script[2..]),
        "flush-until-killed" => FlushUntilKilled(stage, long.Parse(script[1], CultureInfo.InvariantCulture)),
        "trace-calls" => TracedCalls.Play(stage, int.Parse(script[1], CultureInfo.InvariantCulture)),
        "open-and-close" => OpenAndClose.Play(stage, int.Parse(script[1], CultureInfo.InvariantCulture)),
        "survive" => Survivor.Play(stage),
        "between-guards" => BetweenGuards.Play(script[1]),
        _ => null,
    };

    /// <summary>Flushes groups of eight flat out; has begun when the first ones are compiled and done.</summary>
    private static string FlushUntilKilled(Stage stage, long writer)
    {
        using var session = stage.Open($"VICTIM-{writer}");
        var orphaned = Task.Run(stage.Input.ReadLine); // Ends only when nobody is there any more who could kill.
        for (var round = 0L; !orphaned.IsCompleted; round++)
        {
            GroupOfEight.Set(session, writer, round);
            session.Flush();
            if (round == WarmUp)
                stage.Output.WriteLine(Stage.Begun);
        }

        throw new InvalidOperationException("nobody is there any more who could kill");
    }
}
