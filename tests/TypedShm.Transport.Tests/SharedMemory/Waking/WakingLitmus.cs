using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Waiting;

namespace TypedShm.Transport.Tests.SharedMemory.Waking;

/// <summary>
/// The two looks of which one must always see the other, each pair begun at the same moment on two threads, by the transport's own methods:
/// a writer publishes, gives the lock back, and looks who waits; a waiter asks to be woken, and behind its fence looks at the newest flush.
/// Without the fence within the giving back, the writer's look goes ahead of its own store, and both may miss.
/// Whoever was ahead in one pair begins a little later in the next, so that nearly all pairs are close.
/// </summary>
internal sealed class WakingLitmus(SharedRegion writer, SharedRegion waiter)
{
    private const int Dither = 64;
    private const int Correction = 4;
    private const int LongestLead = 4_000;

    private readonly int slot = Conform.Contract.SlotOf("CELL__a");
    private readonly SlotWatch[] watches = new SlotWatch[1];
    private int arrivals;
    private int lead; // Of the waiter: so many steps the writer begins later, or below 0 the waiter.
    private bool stop;
    private bool hasSeen;

    /// <summary>Gets how often both saw each other, only the writer the waiter, only the waiter the flush, and nobody anything: that sleeper would sleep on.</summary>
    public (int Both, int Writer, int Waiter, int None) Seen { get; private set; }

    public async Task Run(int pairs, Deadline end)
    {
        var waiting = Start(1, Wait);
        var writing = Start(0, () => Write(pairs, end));
        await Task.WhenAll(writing, waiting).WaitAsync(Soak.Watchdog);
    }

    private static Task Start(int core, Action work)
    {
        return Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        void Run()
        {
            Core.Bind(core);
            work();
        }
    }

    private void Write(int pairs, Deadline end)
    {
        var (random, flusher, meetings) = (new Random(pairs), writer.Membership!.Flusher, 0);
        SlotWrite[] writes = [new(slot, Conform.Contract.Records[slot].Blank.ToArray(), null, null)];
        var waiting = new ulong[RegionMap.MaskWords];
        for (var pair = 0; pair < pairs && !end.IsOver; pair++)
        {
            Assert.True(flusher.Lock.TryTake());
            var flush = flusher.Committer.NextFlush();
            watches[0] = new SlotWatch(slot, flush - 1);
            flusher.Committer.Fill(in writes[0], flush);
            writer.Memory.UInt64(writer.Slots[slot].MaskAt(0)) = 0;
            Array.Clear(waiting);
            var delay = lead + random.Next(Dither);
            Meet(ref meetings);
            Delay(delay);
            flusher.Committer.Publish(flush);
            flusher.Lock.Unlock();
            flusher.Committer.ClaimWaiters(writes, waiting);
            Meet(ref meetings);
            Note(waiting[0] != 0, hasSeen);
        }

        Volatile.Write(ref stop, true);
        Meet(ref meetings);
    }

    private void Wait()
    {
        var (random, meetings) = (new Random(0), 0);
        using var place = new PlaceWaiter(waiter, waiter.Membership!, TimeSpan.Zero);
        while (true)
        {
            var dither = random.Next(Dither);
            Meet(ref meetings);
            if (Volatile.Read(ref stop))
                return;
            Delay(dither - lead);
            place.Ask(watches);
            Interlocked.MemoryBarrier(); // As PlaceWaiter does.
            hasSeen = !waiter.Reader.TryFindNewest(slot, out var newest) || newest != watches[0].Seen;
            Meet(ref meetings);
        }
    }

    /// <summary>Goes on when the other has come as well.</summary>
    private void Meet(ref int meetings)
    {
        meetings += 2;
        Interlocked.Increment(ref arrivals);
        for (var spin = 0; Volatile.Read(ref arrivals) < meetings; spin++)
        {
            if (spin > 10_000)
                Thread.Yield();
        }
    }

    private static void Delay(int steps)
    {
        for (var step = 0; step < steps; step++)
            Volatile.ReadBarrier();
    }

    private void Note(bool writerSaw, bool waiterSaw)
    {
        if (writerSaw != waiterSaw)
            lead = Math.Clamp(lead + (waiterSaw ? Correction : -Correction), -LongestLead, LongestLead);
        var (both, onlyWriter, onlyWaiter, none) = Seen;
        Seen = (writerSaw, waiterSaw) switch
        {
            (true, true) => (both + 1, onlyWriter, onlyWaiter, none),
            (true, false) => (both, onlyWriter + 1, onlyWaiter, none),
            (false, true) => (both, onlyWriter, onlyWaiter + 1, none),
            _ => (both, onlyWriter, onlyWaiter, none + 1),
        };
    }
}
