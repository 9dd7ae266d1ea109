using System.Diagnostics;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Benchmarks.Floor;

/// <summary>
/// The same steps as a region's in bare C#: what no typed layer above them can be faster than. Records of one size, two cells each, nothing checked, nobody dies.
/// <code>
///   0 lock   64 newest flush   128 wake word   192 waiters
/// 256 records: 64 bytes with the tags of two cells, then the cells
/// </code>
/// </summary>
internal sealed class BareRegion(MappedMemory memory, int records, int size)
{
    private const int LockAt = 0;
    private const int NewestAt = 64;
    private const int WakeWordAt = 128;
    private const int WaitersAt = 192;
    private const int RecordsAt = 256;
    private const int Line = 64;

    private readonly int slotSize = Line + (2 * size);

    public static long SizeOf(int records, int size) => RecordsAt + ((long)records * (Line + (2 * size)));

    /// <summary>Takes the lock, fills a cell of each record, publishes, gives the lock back, looks whether somebody waits.</summary>
    public long Flush(ReadOnlySpan<byte> record)
    {
        ref var gate = ref memory.UInt64(LockAt);
        while (Interlocked.CompareExchange(ref gate, 1, 0) != 0)
            Thread.SpinWait(1);
        var flush = memory.Int64(NewestAt) + 1;
        for (var number = 0; number < records; number++)
            Fill(RecordsAt + (number * slotSize), record, flush);
        Volatile.Write(ref memory.Int64(NewestAt), flush);
        Interlocked.Exchange(ref gate, 0);
        if (Volatile.Read(ref memory.Int64(WaitersAt)) != 0)
            Wake();
        return flush;
    }

    /// <summary>Copies all records as they are at one flush.</summary>
    public long Read(Span<byte> bytes)
    {
        while (true)
        {
            var newest = Volatile.Read(ref memory.Int64(NewestAt));
            var isWhole = true;
            for (var number = 0; number < records && isWhole; number++)
                isWhole = TryCopy(RecordsAt + (number * slotSize), bytes.Slice(number * size, size), newest);
            if (isWhole)
                return newest;
        }
    }

    /// <summary>Sleeps until a newer flush than the one seen; false when none came in time.</summary>
    public bool Park(long seen, TimeSpan patience)
    {
        ref var word = ref memory.UInt32(WakeWordAt);
        var before = Volatile.Read(ref word);
        Interlocked.Exchange(ref memory.Int64(WaitersAt), 1);
        if (Volatile.Read(ref memory.Int64(NewestAt)) == seen)
            Futex.Wait(ref word, before, patience);
        return Volatile.Read(ref memory.Int64(NewestAt)) != seen;
    }

    /// <summary>Spins until a newer flush than the one seen; false when none came in time.</summary>
    public bool Spin(long seen, TimeSpan patience)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var turns = 0; Volatile.Read(ref memory.Int64(NewestAt)) == seen; turns++)
        {
            if (turns % 1024 == 1023 && Stopwatch.GetElapsedTime(begin) > patience)
                return false;
        }

        return true;
    }

    private void Wake()
    {
        Interlocked.Exchange(ref memory.Int64(WaitersAt), 0);
        Interlocked.Increment(ref memory.UInt32(WakeWordAt));
        Futex.Wake(ref memory.UInt32(WakeWordAt), int.MaxValue);
    }

    private void Fill(int slot, ReadOnlySpan<byte> record, long flush)
    {
        var cell = memory.Int64(slot) <= memory.Int64(slot + sizeof(long)) ? 0 : 1;
        Volatile.Write(ref memory.Int64(slot + (cell * sizeof(long))), flush);
        Volatile.WriteBarrier();
        memory.CopyIn(record, slot + Line + (cell * size));
    }

    private bool TryCopy(int slot, Span<byte> to, long newest)
    {
        var (first, second) = (Volatile.Read(ref memory.Int64(slot)), Volatile.Read(ref memory.Int64(slot + sizeof(long))));
        var cell = second <= newest && (second > first || first > newest) ? 1 : 0;
        var tag = cell == 0 ? first : second;
        if (tag > newest)
            return false;
        memory.CopyOut(slot + Line + (cell * size), to);
        Volatile.ReadBarrier();
        return Volatile.Read(ref memory.Int64(slot + (cell * sizeof(long)))) == tag;
    }
}
