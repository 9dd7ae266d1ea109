using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory.Flushing;

/// <summary>
/// Makes flushes, below the flush lock:
/// 1 compare expected flushes, 2 of each slot fill the cell that has been out of sight for longest, its tag first, 3 publish all by one store of the number.
/// Whoever dies before 3 has changed nothing that anybody sees; the next holder discards the tags above the committed number.
/// The steps are methods of their own, so that tests can stop between them.
/// </summary>
internal sealed class Committer(MappedMemory memory, SlotPlace[] slots)
{
    /// <summary>No region counts so far by flushing; more was written by somebody else.</summary>
    private const long MostFlushes = long.MaxValue / 4;

    /// <summary>Gives the number of the flush that is to be made; -1 where the region's own number cannot be.</summary>
    public long NextFlush() => Committed is >= 0 and < MostFlushes and var committed ? committed + 1 : -1;

    public bool AreExpected(ReadOnlySpan<SlotWrite> writes)
    {
        foreach (ref readonly var write in writes)
        {
            if (write.ExpectedFlush is { } expected && Newest(in slots[write.Slot]) != expected)
                return false;
        }

        return true;
    }

    /// <summary>Fills a cell that nobody sees yet.</summary>
    public void Fill(in SlotWrite write, long flush) => Copy(in write, Claim(in write, flush));

    /// <summary>Takes a cell that nobody sees any more, and tells its last readers so.</summary>
    public int Claim(in SlotWrite write, long flush)
    {
        ref readonly var slot = ref slots[write.Slot];
        var cell = Oldest(in slot);
        var expires = write.Expire is not null;
        Volatile.Write(ref memory.Int64(slot.TagAt(cell)), (flush * 2) + (expires ? 1 : 0));
        // The tag goes out before the bytes: a reader that still copies the value that was here sees that it is no more. Pairs with the barrier in CellReader.
        Volatile.WriteBarrier();
        if (expires)
            memory.Int64(slot.DeadlineAt(cell)) = DeadlineOf(write.Expire!.Value);
        return cell;
    }

    /// <summary>Writes into a claimed cell.</summary>
    public void Copy(in SlotWrite write, int cell)
    {
        ref readonly var slot = ref slots[write.Slot];
        memory.CopyIn(write.Bytes.AsSpan(0, slot.Size), slot.CellAt(cell));
    }

    /// <summary>Makes a flush visible: the release that pairs with the reader's acquire of the number.</summary>
    public void Publish(long flush) => Volatile.Write(ref memory.Int64(RegionMap.CommittedAt), flush);

    /// <summary>Makes cells empty that belong to a flush which was never published; may be done twice, or half and then again.</summary>
    public int Discard()
    {
        var discarded = 0;
        var highest = (Committed * 2) + 1;
        foreach (ref readonly var slot in slots.AsSpan())
        {
            for (var cell = 0; cell < slot.Cells; cell++)
            {
                ref var tag = ref memory.Int64(slot.TagAt(cell));
                if (tag <= highest)
                    continue;
                Volatile.Write(ref tag, RegionMap.NoValue);
                discarded++;
            }
        }

        return discarded;
    }

    /// <summary>Tells whether somebody waits for one of the slots.</summary>
    public bool IsAwaited(ReadOnlySpan<SlotWrite> writes)
    {
        foreach (ref readonly var write in writes)
        {
            for (var word = 0; word < RegionMap.MaskWords; word++)
            {
                // Read behind the fence of releasing the lock: a waiter sets its bit, and behind a fence of its own looks at the tag once more.
                if (Volatile.Read(ref memory.UInt64(slots[write.Slot].MaskAt(word))) != 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Wakes those who wait for one of the slots, and takes their wish away: a burst of flushes wakes a sleeper once.</summary>
    public void WakeWaiters(ReadOnlySpan<SlotWrite> writes, Places places)
    {
        Span<ulong> waiting = stackalloc ulong[RegionMap.MaskWords];
        ClaimWaiters(writes, waiting);
        Wake(waiting, places);
    }

    /// <summary>Takes the wishes to be woken.</summary>
    public void ClaimWaiters(ReadOnlySpan<SlotWrite> writes, Span<ulong> waiting)
    {
        foreach (ref readonly var write in writes)
        {
            for (var word = 0; word < waiting.Length; word++)
            {
                ref var mask = ref memory.UInt64(slots[write.Slot].MaskAt(word));
                if (Volatile.Read(ref mask) != 0)
                    waiting[word] |= Interlocked.Exchange(ref mask, 0);
            }
        }
    }

    /// <summary>Wakes the places whose wishes were taken.</summary>
    public static void Wake(ReadOnlySpan<ulong> waiting, Places places)
    {
        for (var word = 0; word < waiting.Length; word++)
        {
            for (var bits = waiting[word]; bits != 0; bits &= bits - 1)
                places.Wake((word * 64) + System.Numerics.BitOperations.TrailingZeroCount(bits));
        }
    }

    private long Committed => Volatile.Read(ref memory.Int64(RegionMap.CommittedAt));

    private long Newest(in SlotPlace slot)
    {
        var newest = memory.Int64(slot.TagAt(0));
        for (var cell = 1; cell < slot.Cells; cell++)
            newest = Math.Max(newest, memory.Int64(slot.TagAt(cell)));
        return newest >> 1;
    }

    private int Oldest(in SlotPlace slot)
    {
        var tags = memory.Int64s(slot.Header, slot.Cells);
        var oldest = 0;
        for (var cell = 1; cell < tags.Length; cell++)
        {
            if (tags[cell] < tags[oldest])
                oldest = cell;
        }

        return oldest;
    }

    private static long DeadlineOf(TimeSpan expire)
    {
        var now = BootClock.Nanoseconds;
        return expire.Ticks < (long.MaxValue - now) / TimeSpan.NanosecondsPerTick ? now + (expire.Ticks * TimeSpan.NanosecondsPerTick) : long.MaxValue;
    }
}
