using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.TestPeer;

/// <summary>Flushes and reads on while others die, in a process that does nothing else; says at the second word what has come since the first.</summary>
internal static class Survivor
{
    public static string Play(Stage stage)
    {
        using var session = stage.Open("SURVIVOR");
        stage.Output.WriteLine(Stage.Begun);
        WorkUntilTold(session, stage);
        var before = Footprint.Take();
        stage.Output.WriteLine(Stage.Begun);
        WorkUntilTold(session, stage);
        return Footprint.Take().Since(before);
    }

    private static void WorkUntilTold(Conform session, Stage stage)
    {
        var told = Task.Run(stage.Input.ReadLine);
        for (var round = 0L; !told.IsCompleted; round++)
        {
            GroupOfEight.Set(session, writer: 0, round);
            var flush = session.Flush(Soak.Watchdog);
            if (GroupOfEight.Verify(session) < flush)
                throw new InvalidOperationException($"flush {flush} was lost");
            Thread.Yield();
        }
    }
}
