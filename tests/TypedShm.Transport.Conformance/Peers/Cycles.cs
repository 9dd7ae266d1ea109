using System.Globalization;

namespace TypedShm.Transport.Conformance.Peers;

/// <summary>Opens, listens and closes again and again, and measures what that leaves in a process that does nothing else.</summary>
internal static class Cycles
{
    private const int WarmUp = 500;
    private const int MostIdleLooks = 5;
    private const int Noise = 4096;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    public static async Task<string> Play(Stage stage, string times)
    {
        await Run(stage, WarmUp);
        var before = await Settled(_ => false);
        await Run(stage, int.Parse(times, CultureInfo.InvariantCulture));
        var after = await Settled(now => now.Bytes <= before.Bytes && now.Threads <= before.Threads && now.Descriptors <= before.Descriptors);
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

    /// <summary>Measures when enough was given back, or nothing is any more: a library's timers hold what they were made for until they end.</summary>
    private static async Task<(long Bytes, int Threads, int Descriptors)> Settled(Predicate<(long Bytes, int Threads, int Descriptors)> isEnough)
    {
        var least = Measure();
        for (var idle = 0; idle < MostIdleLooks && !isEnough(least); idle++)
        {
            await Task.Delay(BetweenLooks);
            var now = Measure();
            if (now.Bytes < least.Bytes - Noise)
                idle = 0;
            least = now;
        }

        return least;
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
