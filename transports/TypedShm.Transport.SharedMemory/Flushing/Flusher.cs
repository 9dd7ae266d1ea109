using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory.Flushing;

/// <summary>Takes the flush lock, mends what a dead holder left, flushes, gives the lock back, wakes who waits.</summary>
internal sealed class Flusher(MappedMemory memory, SlotPlace[] slots, Places places, int place)
{
    private readonly FlushLock gate = new(memory, places, place);
    private readonly Committer committer = new(memory, slots);
    private readonly RepairRecord repairs = new(memory);

    public Committer Committer => committer;

    public FlushLock Lock => gate;

    public RepairRecord Repairs => repairs;

    public FlushResult Commit(ReadOnlySpan<SlotWrite> writes, SharedRegion region, TimeSpan timeout, CancellationToken cancel)
    {
        CheckFits(writes);
        if (!gate.TryTake() && TakeSlowly(new FlushTerms(region, new Deadline(timeout), cancel)) is { } refusal)
            return refusal;
        FlushResult result;
        try
        {
            result = CommitLocked(writes);
        }
        finally
        {
            gate.Release();
        }

        if (result.Status is FlushStatus.Done && committer.IsAwaited(writes))
            committer.WakeWaiters(writes, places);
        return result;
    }

    /// <summary>Runs a read while nobody can write; false when the lock is not free just now, for a reader does not wait for it.</summary>
    public bool TryReadBelowLock(CellReader reader, Span<SlotRead> reads, Span<byte> bytes)
    {
        if (!gate.TryTake())
            return false;
        try
        {
            return reader.TryRead(reads, bytes);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Mends what the former holder of this place left, if it died while it held the lock; nobody else can tell that it is dead.</summary>
    public void Inherit(Participant? former)
    {
        if (!gate.TryInherit())
            return;
        Repair(former);
        gate.Release();
    }

    private FlushResult CommitLocked(ReadOnlySpan<SlotWrite> writes)
    {
        if (RegionHeader.StateOf(memory) is not RegionState.Ready)
            return CommitOutcomes.RegionRemoved;
        if (committer.NextFlush() is var flush && flush < 0)
            return CommitOutcomes.Damaged;
        if (!committer.AreExpected(writes))
            return new FlushResult(FlushStatus.Refused, 0);
        foreach (ref readonly var write in writes)
            committer.Fill(in write, flush);
        committer.Publish(flush);
        return new FlushResult(FlushStatus.Done, flush);
    }

    /// <summary>Waits for the lock; null when it is ours, else how the flush ends.</summary>
    private FlushResult? TakeSlowly(in FlushTerms terms)
    {
        var outcome = gate.Take(in terms, out var former);
        switch (outcome)
        {
            case LockOutcome.Taken:
                return null;
            case LockOutcome.TakenOver:
                Repair(former);
                return null;
            case LockOutcome.TimedOut:
                return CommitOutcomes.LockIsHeld(places.Of(gate.Holder));
            case LockOutcome.Closed:
                return CommitOutcomes.SessionClosed;
            default:
                return CommitOutcomes.RegionRemoved;
        }
    }

    private void Repair(Participant? former) => repairs.Note(new Repair(
        DateTimeOffset.UtcNow, former?.Sender ?? "", former?.Process ?? 0, committer.NextFlush(), committer.Discard()));

    // Before the lock is taken: nothing may throw below it.
    private void CheckFits(ReadOnlySpan<SlotWrite> writes)
    {
        foreach (ref readonly var write in writes)
        {
            if (write.Bytes.Length < slots[write.Slot].Size)
                throw new ArgumentException($"slot {write.Slot} takes {slots[write.Slot].Size} bytes, and {write.Bytes.Length} were given", nameof(writes));
        }
    }
}
