using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>
/// Reads cells while others may write them:
/// 1 take the committed number, 2 of each slot find the newest cell not above it, 3 copy, 4 look whether the cell's tag is still the same; if not, from 1 again.
/// A writer fills the oldest cell first, so a newest cell that is lost while the tags are read takes every older one with it, which 4 then sees.
/// </summary>
internal sealed class CellReader(MappedMemory memory, SlotPlace[] slots)
{
    /// <summary>Copies slots as they are at one flush; false when a writer was faster than the copying.</summary>
    public bool TryRead(Span<SlotRead> reads, Span<byte> bytes)
    {
        var committed = Committed;
        foreach (ref var read in reads)
        {
            if (read.Slot >= 0 && !TryRead(ref read, bytes, committed))
                return false;
        }

        return true;
    }

    /// <summary>Copies slots while nobody can write: what cannot be read even so was damaged, and does not spoil the others.</summary>
    public void ReadStill(Span<SlotRead> reads, Span<byte> bytes)
    {
        var committed = Committed;
        foreach (ref var read in reads)
        {
            if (read.Slot >= 0 && !TryRead(ref read, bytes, committed))
                read.Status = ReadStatus.Invalid;
        }
    }

    /// <summary>Tells whether a watched slot has a newer flush; where a writer was faster than the looking, or the tags are none that a writer has left, the next look tells.</summary>
    public bool HasNewer(ReadOnlySpan<SlotWatch> watches)
    {
        foreach (var watch in watches)
        {
            if (TryFindNewest(watch.Slot, out var newest) && newest > watch.Seen)
                return true;
        }

        return false;
    }

    /// <summary>Gives the flush that wrote a slot's newest value; false when a writer was faster than the looking.</summary>
    public bool TryFindNewest(int slot, out long flush)
    {
        ref readonly var place = ref slots[slot];
        var cell = Find(in place, Committed, out var tag);
        flush = tag >> 1;
        return cell >= 0 && Volatile.Read(ref memory.Int64(place.TagAt(cell))) == tag;
    }

    private long Committed => Volatile.Read(ref memory.Int64(RegionMap.CommittedAt));

    private bool TryRead(ref SlotRead read, Span<byte> bytes, long committed)
    {
        ref readonly var slot = ref slots[read.Slot];
        var cell = Find(in slot, committed, out var tag);
        if (cell < 0)
            return false;
        var expired = (tag & 1) != 0 && memory.Int64(slot.DeadlineAt(cell)) <= BootClock.Nanoseconds;
        if (!expired)
            memory.CopyOut(slot.CellAt(cell), bytes.Slice(read.Offset, slot.Size));
        // The copy is finished before the tag is looked at again. Pairs with the barrier between tag and bytes in Committer.
        Volatile.ReadBarrier();
        if (Volatile.Read(ref memory.Int64(slot.TagAt(cell))) != tag)
            return false;
        read.Flush = tag >> 1;
        read.Status = expired ? ReadStatus.Expired : ReadStatus.Fresh;
        return true;
    }

    private int Find(in SlotPlace slot, long committed, out long newest)
    {
        var highest = (committed * 2) + 1;
        newest = RegionMap.NoValue;
        var found = -1;
        var tags = memory.Int64s(slot.Header, slot.Cells);
        for (var cell = 0; cell < tags.Length; cell++)
        {
            var tag = Volatile.Read(ref tags[cell]);
            if (tag > newest && tag <= highest)
                (newest, found) = (tag, cell);
        }

        return found;
    }
}
