using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.TestPeer;

/// <summary>Opens a region, flushes, reads and closes again and again, and looks what that leaves in a process that does nothing else.</summary>
internal static class OpenAndClose
{
    private const int WarmUp = 200;
    private const int Regions = 10;

    public static string Play(Stage stage, int times)
    {
        Run(stage, WarmUp);
        var before = Footprint.Take();
        Run(stage, times);
        return Footprint.Take().Since(before);
    }

    /// <summary>Joins the region that is there, and now and then makes and removes another.</summary>
    private static void Run(Stage stage, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var another = time % Regions == 0 ? stage with { Address = $"{stage.Address}-{Environment.ProcessId}" } : stage;
            using (var session = another.Open("CYCLE"))
            {
                session.Counter.Total.Set(new() { Count = time });
                if (session.Counter.Total.Read().Flush >= session.Flush() || session.Counter.Total.Read().Value.Count != time)
                    throw new InvalidOperationException($"time {time} read {session.Counter.Total.Read()}");
            }

            if (another != stage && !stage.Transport.Remove(another.Address))
                throw new InvalidOperationException($"{another.Address} was not there any more");
        }
    }
}
