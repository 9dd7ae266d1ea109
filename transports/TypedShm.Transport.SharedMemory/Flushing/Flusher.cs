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
        var (outcome, former) = (LockOutcome.Taken, default(Participant));
        if (!gate.TryTake() && (outcome = gate.Take(new FlushTerms(region, new Deadline(timeout), cancel), out former)) is not (LockOutcome.Taken or LockOutcome.TakenOver))
            return RefusalOf(outcome);
        FlushResult result;
        try
        {
            if (outcome is LockOutcome.TakenOver)
                Repair(former);
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

    /// <summary>Reads while nobody can write; false when the lock is not free just now, for a reader does not wait for it.</summary>
    public bool TryReadBelowLock(CellReader reader, Span<SlotRead> reads, Span<byte> bytes)
    {
        if (!gate.TryTake())
            return false;
        try
        {
            reader.ReadStill(reads, bytes);
            return true;
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
        try
        {
            Repair(former);
        }
        finally
        {
            gate.Release();
        }
    }

    private FlushResult CommitLocked(ReadOnlySpan<SlotWrite> writes)
    {
        if (RegionHeader.StateOf(memory) is not RegionState.Ready)
            return CommitOutcomes.RegionRemoved;
        if (committer.NextFlush() is var flush && flush < 0)
            return CommitOutcomes.Damaged;
        if (!committer.AreExpected(writes))
            return new FlushResult(FlushStatus.Refused, 0);
        FillAll(writes, flush);
        committer.Publish(flush);
        return new FlushResult(FlushStatus.Done, flush);
    }

    private void FillAll(ReadOnlySpan<SlotWrite> writes, long flush)
    {
        try
        {
            foreach (ref readonly var write in writes)
                committer.Fill(in write, flush);
        }
        catch
        {
            // Else the next flush, which has the same number, would show them with its own.
            committer.Discard();
            throw;
        }
    }

    private FlushResult RefusalOf(LockOutcome outcome) => outcome switch
    {
        LockOutcome.TimedOut => CommitOutcomes.LockIsHeld(places.Of(gate.Holder)),
        LockOutcome.SemaphoresGone => CommitOutcomes.SemaphoresAreGone(places.Of(gate.Holder)),
        LockOutcome.Closed => CommitOutcomes.SessionClosed,
        _ => CommitOutcomes.RegionRemoved,
    };

    private void Repair(Participant? former)
    {
        // First of all: whatever fails behind it, the lock is given back, and the next flush would show what is left.
        var discarded = committer.Discard();
        repairs.Note(new Repair(DateTimeOffset.UtcNow, former?.Sender ?? "", former?.Process ?? 0, committer.NextFlush(), discarded));
    }

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
