using System.Globalization;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.TestPeer;

/// <summary>Sets, flushes and reads many times, each between two looks for a file that does not exist, by which a tracer of system calls knows where it is.</summary>
internal static class TracedCalls
{
    public const string Begin = "/typedshm-trace/begin-";
    public const string End = "/typedshm-trace/end-";

    private const int WarmUp = 1000;

    public static string Play(Stage stage, int times)
    {
        using var session = stage.Open("TRACED");
        var round = 0L;
        (string Name, Action Call)[] calls =
        [
            ("Set", () => session.Counter.Total.Set(new() { Count = round++ })),
            ("Set and Flush", () => SetAndFlush(session, round++)),
            ("Flush of a group", () => FlushGroup(session, round++)),
            ("Read", () => session.Counter.Total.Read(out _)),
            ("Read of a group", () => GroupOfEight.Read(session)),
        ];
        for (var warm = 0; warm < WarmUp; warm++)
            Array.ForEach(calls, call => call.Call());
        foreach (var (name, call) in calls)
        {
            File.Exists(Begin + name);
            for (var time = 0; time < times; time++)
                call();
            File.Exists(End + name);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{calls.Length} kinds of calls");
    }

    private static void SetAndFlush(Conform session, long round)
    {
        session.Counter.Total.Set(new() { Count = round });
        session.Flush();
    }

    private static void FlushGroup(Conform session, long round)
    {
        GroupOfEight.Set(session, 1, round);
        session.Flush();
    }
}
