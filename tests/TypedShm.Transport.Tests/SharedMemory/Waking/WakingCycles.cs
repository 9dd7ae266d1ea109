using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Waiting;

namespace TypedShm.Transport.Tests.SharedMemory.Waking;

/// <summary>
/// One writer and waiters at one place, who never look by themselves: the writer does not flush again before all have seen the last flush, so
/// a single wake-up that is lost stops the cycles for ever. Pauses on both sides are random and about as long as a waiter spins before it sleeps.
/// </summary>
internal sealed class WakingCycles(SharedRegion writer, SharedRegion[] waiters)
{
    private const int LongestPause = 300;
    private const int DeadWaiters = 1000;

    private readonly int slot = Conform.Contract.SlotOf("CELL__a");
    private readonly long[] seen = new long[waiters.Length];
    private long sleeps;

    /// <summary>Gets how often a waiter has asked to be woken.</summary>
    public long Sleeps => sleeps;

    public async Task Run(int cycles)
    {
        using var stop = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, waiters.Length).Select(waiter => Start(() => Wait(waiter, stop.Token))).ToArray();
        var writing = Start(() => Write(cycles, stop));
        await await Task.WhenAny([writing, .. waiting]);
        await Task.WhenAll([writing, .. waiting]).WaitAsync(Soak.Watchdog);
    }

    private static Task Start(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Write(int cycles, CancellationTokenSource stop)
    {
        var random = new Random(cycles);
        SlotWrite[] write = [new(slot, Conform.Contract.Records[slot].Blank.ToArray(), null, null)];
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            Thread.SpinWait(random.Next(LongestPause));
            Count();
            if (random.Next(DeadWaiters) == 0)
                Interlocked.Or(ref writer.Memory.UInt64(writer.Slots[slot].MaskAt(1)), 1UL << random.Next(64)); // As one leaves it who died before it slept.
            if (cycle == cycles - 1)
                stop.Cancel();
            Await(writer.Commit(write, Soak.Watchdog, CancellationToken.None).Flush);
        }
    }

    private void Count()
    {
        if (writer.Memory.UInt64(writer.Slots[slot].MaskAt(0)) != 0)
            sleeps++;
    }

    private void Await(long flush)
    {
        var watchdog = new Deadline(Soak.Watchdog);
        var wait = default(SpinWait);
        while (!Array.TrueForAll(seen, last => last >= flush))
        {
            wait.SpinOnce(sleep1Threshold: -1);
            if (wait.Count % 1000 == 0 && watchdog.IsOver)
                throw new TimeoutException($"flush {flush} woke nobody: {string.Join(", ", seen)} are seen");
        }
    }

    private void Wait(int waiter, CancellationToken stop)
    {
        var (region, random) = (waiters[waiter], new Random(waiter));
        using var place = new PlaceWaiter(region, region.Membership!, longestSleep: TimeSpan.FromDays(1));
        while (!stop.IsCancellationRequested)
        {
            var last = Volatile.Read(ref seen[waiter]);
            while (region.NewestFlush(slot) is var newest && newest == last)
                place.Wait([new SlotWatch(slot, last)], TimeSpan.FromDays(1));
            Thread.SpinWait(random.Next(LongestPause));
            Volatile.Write(ref seen[waiter], region.NewestFlush(slot));
        }
    }
}
