using System.Globalization;

namespace TypedShm.Transport.Conformance.Peers;

/// <summary>Opens, listens and closes again and again, and measures what that leaves in a process that does nothing else.</summary>
internal static class Cycles
{
    private const int WarmUp = 500;

    public static async Task<string> Play(Stage stage, string times)
    {
        await Run(stage, WarmUp);
        var before = Measure();
        await Run(stage, int.Parse(times, CultureInfo.InvariantCulture));
        var after = Measure();
        return string.Create(CultureInfo.InvariantCulture, $"{after.Bytes - before.Bytes} bytes, {after.Threads - before.Threads} threads, {after.Descriptors - before.Descriptors} descriptors");
    }

    private static async Task Run(Stage stage, int times)
    {
        using var stays = stage.Open("stays");
        for (var round = 0; round < times; round++)
            await Once(stage, stays, round);
    }

    private static async Task Once(Stage stage, Conform other, int round)
    {
        using var session = stage.Open("cycle");
        await using var items = session.Counter.Total.ListenAsync().GetAsyncEnumerator();
        var next = items.MoveNextAsync().AsTask();
        other.Counter.Total.Set(new() { Count = round });
        other.Flush();
        if (!await next || items.Current.Value.Count != round)
            throw new InvalidOperationException($"round {round} gave {items.Current}");
        next = items.MoveNextAsync().AsTask();
        session.Dispose();
        if (await next)
            throw new InvalidOperationException($"round {round} went on after its session had closed");
    }

    private static (long Bytes, int Threads, int Descriptors) Measure()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return (GC.GetTotalMemory(forceFullCollection: true), Count("/proc/self/task"), Count("/proc/self/fd"));
    }

    private static int Count(string folder) => Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).Count() : 0;
}
