namespace TypedShm.Transport.InProcess;

/// <summary>
/// The latest values of one contract, below one lock that is held only to copy.
/// A commit: 1 take the lock, 2 compare expected flushes, 3 count, 4 copy, 5 let sleepers of the touched slots know.
/// </summary>
internal sealed class Region
{
    private const long Never = long.MaxValue;

    private readonly Lock gate = new();
    private readonly Cell[] cells;
    private readonly TimeProvider clock;
    private readonly List<MemoryWaiter> sleepers = [];
    private long committed;
    private bool removed;

    public Region(OpenRequest request)
    {
        Contract = request.Contract.Text;
        CreatedBy = request.Sender;
        clock = request.Clock;
        CreatedAt = clock.GetUtcNow();
        cells = [.. request.Contract.Records.Select(record => new Cell(record.Blank.ToArray()))];
    }

    public string Contract { get; }

    public string CreatedBy { get; }

    public DateTimeOffset CreatedAt { get; }

    public FlushResult Commit(ReadOnlySpan<SlotWrite> writes)
    {
        lock (gate)
        {
            if (removed)
                return new FlushResult(FlushStatus.Closed, 0, "the region was removed");
            if (!AreExpected(writes))
                return new FlushResult(FlushStatus.Refused, 0);
            committed++;
            foreach (ref readonly var write in writes)
                cells[write.Slot].Write(write.Bytes, committed, ExpiryOf(write.Expire));
            foreach (var sleeper in sleepers)
                sleeper.Touch(writes);
            return new FlushResult(FlushStatus.Done, committed);
        }
    }

    public void Read(Span<SlotRead> reads, Span<byte> bytes)
    {
        lock (gate)
        {
            foreach (ref var read in reads)
            {
                if (removed)
                    read.Status = ReadStatus.Closed;
                else if (read.Slot >= 0)
                    Read(ref read, bytes);
            }
        }
    }

    public long NewestFlush(int slot)
    {
        lock (gate)
            return removed ? -1 : cells[slot].Flush;
    }

    /// <summary>Adds a sleeper, unless there is already what it would wait for.</summary>
    public bool TryAddSleeper(MemoryWaiter sleeper, ReadOnlySpan<SlotWatch> watches)
    {
        lock (gate)
        {
            if (removed)
                return false;
            foreach (var watch in watches)
            {
                if (cells[watch.Slot].Flush != watch.Seen)
                    return false;
            }

            sleeper.Watch(watches);
            sleepers.Add(sleeper);
            return true;
        }
    }

    public void RemoveSleeper(MemoryWaiter sleeper)
    {
        lock (gate)
            sleepers.Remove(sleeper);
    }

    public void Remove()
    {
        lock (gate)
        {
            removed = true;
            foreach (var sleeper in sleepers)
                sleeper.Interrupt();
        }
    }

    private void Read(ref SlotRead read, Span<byte> bytes)
    {
        ref readonly var cell = ref cells[read.Slot];
        read.Flush = cell.Flush;
        if (cell.Expiry != Never && cell.Expiry <= clock.GetTimestamp())
        {
            read.Status = ReadStatus.Expired;
            return;
        }

        cell.Bytes.CopyTo(bytes[read.Offset..]);
        read.Status = ReadStatus.Fresh;
    }

    private bool AreExpected(ReadOnlySpan<SlotWrite> writes)
    {
        foreach (ref readonly var write in writes)
        {
            if (write.ExpectedFlush is { } expected && cells[write.Slot].Flush != expected)
                return false;
        }

        return true;
    }

    private long ExpiryOf(TimeSpan? expire)
    {
        if (expire is not { } time)
            return Never;
        var ticks = time.TotalSeconds * clock.TimestampFrequency;
        return ticks < long.MaxValue / 2 ? clock.GetTimestamp() + (long)ticks : Never;
    }

    /// <summary>The place of one record's latest value.</summary>
    private struct Cell(byte[] blank)
    {
        public readonly byte[] Bytes = blank;

        public long Flush { get; private set; }

        public long Expiry { get; private set; } = Never;

        public void Write(byte[] bytes, long flush, long expiry)
        {
            bytes.AsSpan(0, Bytes.Length).CopyTo(Bytes);
            Flush = flush;
            Expiry = expiry;
        }
    }
}
