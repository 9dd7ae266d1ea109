using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Opening;
using TypedShm.Transport.SharedMemory.Participants;
using TypedShm.Transport.SharedMemory.Waiting;

namespace TypedShm.Transport.SharedMemory;

/// <summary>One attachment to a region: reads copy out of the segment, commits copy into it; no system call on the way unless somebody waits.</summary>
internal sealed class SharedRegion : IRegion
{
    /// <summary>So often a read tries by itself before it also tries the flush lock, below which nobody writes.</summary>
    private const int OwnTries = 16;

    /// <summary>So often a writer does not outrun a look in a row, as it would have to run just between two loads each time.</summary>
    private const int MostLooks = 100;

    private readonly int id = InUse.NewRegion();
    private readonly Segment segment;
    private readonly TimeSpan timeout;
    private readonly Membership? membership;
    private volatile bool closed;
    private int disposed;

    /// <summary>Takes over an attached segment, and a place in it; without a place it is for looking only.</summary>
    public SharedRegion(Segment segment, Contract contract, SlotPlace[] slots, Membership? membership, TimeSpan timeout)
    {
        (this.segment, this.membership, this.timeout, Slots) = (segment, membership, timeout, slots);
        Reader = new CellReader(segment.Memory, slots);
        // Read once: the memory may be gone when somebody asks.
        (Contract, CreatedBy, CreatedAt) = (contract.Text, segment.Header.MadeBy, segment.Header.MadeAt);
        RemovalWatch.Add(this);
    }

    public string Contract { get; }

    public string CreatedBy { get; }

    public DateTimeOffset CreatedAt { get; }

    public bool IsDisposed => closed;

    public MappedMemory Memory => segment.Memory;

    public SlotPlace[] Slots { get; }

    /// <summary>Gets what reads for a caller that is in the region already.</summary>
    public CellReader Reader { get; }

    /// <summary>Gets what a participant has in the region; null for one that only looks.</summary>
    public Membership? Membership => membership;

    /// <summary>Gets whether values can be read: neither this end was closed nor the region removed.</summary>
    public bool IsOpen => !closed && RegionHeader.StateOf(segment.Memory) is RegionState.Ready;

    public FlushResult Commit(ReadOnlySpan<SlotWrite> writes, TimeSpan timeout, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (membership is null)
            return CommitOutcomes.LooksOnly;
        var use = InUse.Enter(id);
        try
        {
            return closed ? CommitOutcomes.SessionClosed : membership.Flusher.Commit(writes, this, timeout, cancel);
        }
        finally
        {
            use.Leave();
        }
    }

    public ReadNotes? Read(Span<SlotRead> reads, Span<byte> bytes)
    {
        var use = InUse.Enter(id);
        try
        {
            if (!IsOpen || !Reader.TryRead(reads, bytes))
                ReadAgain(reads, bytes);
            return null;
        }
        finally
        {
            use.Leave();
        }
    }

    public long NewestFlush(int slot)
    {
        var use = InUse.Enter(id);
        try
        {
            for (var looks = 1; IsOpen; looks++)
            {
                if (Reader.TryFindNewest(slot, out var flush))
                    return flush;
                // Not until the session's timeout, as a read: whoever waits has a deadline of its own. The tags are none that a writer has left.
                if (looks == MostLooks)
                    return 0;
                Thread.Yield();
            }

            return -1;
        }
        finally
        {
            use.Leave();
        }
    }

    public IWaiter CreateWaiter() => membership is null ? new LookWaiter(this) : new PlaceWaiter(this, membership, PlaceWaiter.LongestSleep);

    /// <summary>Lets the caller use the memory until it leaves; null when this end is closed.</summary>
    public InUse? TryEnter()
    {
        var use = InUse.Enter(id);
        if (!closed)
            return use;
        use.Leave();
        return null;
    }

    /// <summary>
    /// Looks whether somebody has removed the segment by other means than ours, and tells all that are attached. Not whether the semaphore set is gone:
    /// values outlive it, and are discarded by an explicit act only. Whoever needs it says so: who opens, and a flush that waits in vain for another.
    /// </summary>
    public void LookForRemoval()
    {
        if (TryEnter() is not { } use)
            return;
        if (segment.IsGone())
        {
            membership?.MarkRemoved();

            // Whoever only looks can tell nobody, not even by the region's own state. Never written back as open: another thread may be closing.
            if (membership is null)
                closed = true;
        }

        use.Leave();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;
        RemovalWatch.Remove(this);
        closed = true;
        InUse.AwaitNone(id, () => membership?.WakeOwn());
        membership?.Leave();
        segment.Dispose();
    }

    private void ReadAgain(Span<SlotRead> reads, Span<byte> bytes)
    {
        for (var tries = 1; tries < OwnTries; tries++)
        {
            if (IsOpen && Reader.TryRead(reads, bytes))
                return;
        }

        ReadSlowly(reads, bytes);
    }

    private void ReadSlowly(Span<SlotRead> reads, Span<byte> bytes)
    {
        // Whoever only looks has no place in the lock, so it cannot tell a writer that is faster from tags which no writer has left: it ends with its time.
        var deadline = new Deadline(timeout);
        while (IsOpen)
        {
            if (Reader.TryRead(reads, bytes) || membership?.Flusher.TryReadBelowLock(Reader, reads, bytes) is true)
                return;
            if (deadline.IsOver)
            {
                MarkAll(reads, ReadStatus.Timeout);
                return;
            }

            Thread.Yield();
        }

        MarkAll(reads, ReadStatus.Closed);
    }

    private static void MarkAll(Span<SlotRead> reads, ReadStatus status)
    {
        foreach (ref var read in reads)
            read.Status = status;
    }
}
