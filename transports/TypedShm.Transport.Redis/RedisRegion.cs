namespace TypedShm.Transport.Redis;

/// <summary>One attachment to a region. Reads ask the server; a flush is one transaction; announcements come on a connection of their own.</summary>
internal sealed class RedisRegion : IRegion
{
    private readonly RedisServer server;
    private readonly RegionHeader header;
    private readonly TimeSpan timeout;
    private readonly RedisSlot[] slots;
    private readonly FlushOrder order = new();
    private readonly TimeProvider clock;
    private readonly Announcements announcements;
    private readonly RegionWatch watch;
    private readonly RedisFlush flush;
    private volatile bool isUnanswered;

    public RedisRegion(RedisServer server, RegionHeader header, OpenRequest request)
    {
        (this.server, this.header, timeout, clock) = (server, header, request.Timeout, request.Clock);
        var (keys, contract) = (new RegionKeys(server.Address), header.ReadContract(server.Address));
        slots = [.. contract.Records.Select(record => new RedisSlot(record, keys, header.IsPacked))];
        announcements = new Announcements(server, slots, order);
        watch = new RegionWatch(server, keys, header, request.Start is Start.Join, announcements);
        flush = new RedisFlush(server, slots, order, watch, clock);
        watch.Begin(timeout);
    }

    public string Contract => header.Contract;

    public string CreatedBy => header.CreatedBy;

    public DateTimeOffset CreatedAt => header.CreatedAt;

    public bool IsClosed => watch.IsClosed;

    public FlushResult Commit(ReadOnlySpan<SlotWrite> writes, TimeSpan timeout, CancellationToken cancel)
    {
        try
        {
            return flush.Commit(writes, timeout, cancel);
        }
        catch (Exception closing) when (server.IsOfClosing(closing))
        {
            return new FlushResult(FlushStatus.Closed, 0, watch.ClosedReason);
        }
    }

    public ReadNotes? Read(Span<SlotRead> reads, Span<byte> bytes)
    {
        ReadNotes? notes = null;
        var asked = Ask(reads);
        Fetch(asked, timeout);
        for (var (at, place) = (0, 0); at < reads.Length; at++)
        {
            ref var read = ref reads[at];
            if (IsClosed)
                read.Status = ReadStatus.Closed;
            else if (read.Slot >= 0)
                Take(asked, place++, ref read, bytes, ref notes);
        }

        return notes;
    }

    /// <summary>Asks for the number of the flush that last wrote a slot; what was known before where the server does not answer in time.</summary>
    public long NewestFlush(int slot)
    {
        var asked = Ask([new SlotRead(slot, 0)]);
        Fetch(asked, timeout);
        return IsClosed ? -1 : asked.FlushOf(0);
    }

    public bool HasNews(SlotWatch watch) => IsClosed || HasNewsOf(slots[watch.Slot].Memory, watch.Seen);

    public IWaiter CreateWaiter() => new RedisWaiter(this, announcements);

    public void Dispose()
    {
        watch.Close();
        server.Dispose();
    }

    /// <summary>Gets whether the server has not answered the last question.</summary>
    internal bool IsUnanswered => isUnanswered;

    /// <summary>Asks for the newest flushes of slots that are waited for, whatever comes of it.</summary>
    internal void Look(ReadOnlySpan<SlotWatch> watches, TimeSpan timeout)
    {
        var wanted = new HashSet<RedisSlot>();
        foreach (ref readonly var watch in watches)
            wanted.Add(slots[watch.Slot]);
        Fetch(new SlotValues([.. wanted], order, clock), timeout);
    }

    private void Fetch(SlotValues asked, TimeSpan timeout)
    {
        try
        {
            if (IsClosed)
                return;
            asked.Fetch(server, timeout, watch);
            isUnanswered = asked.Problem is not null;
        }
        catch (Exception closing) when (server.IsOfClosing(closing))
        {
            // Whoever asked finds the region closed.
        }
    }

    private bool HasNewsOf(SlotMemory slot, long seen)
    {
        lock (order.Gate)
            return slot.HasNews(seen);
    }

    private SlotValues Ask(ReadOnlySpan<SlotRead> reads)
    {
        var wanted = new List<RedisSlot>(reads.Length);
        foreach (ref readonly var read in reads)
        {
            if (read.Slot >= 0)
                wanted.Add(slots[read.Slot]);
        }

        return new SlotValues(wanted, order, clock);
    }

    private void Take(SlotValues asked, int place, ref SlotRead read, Span<byte> bytes, ref ReadNotes? notes)
    {
        read.Flush = asked.FlushOf(place);
        if (asked.Problem is { } problem)
        {
            read.Status = ReadStatus.Timeout;
            (notes ??= new ReadNotes()).AddProblem(read.Slot, problem);
        }
        else if (asked.ProblemOf(place) is { } damage)
        {
            read.Status = ReadStatus.Invalid;
            (notes ??= new ReadNotes()).AddProblem(read.Slot, damage);
        }
        else if (asked.ValueOf(place) is { } value)
        {
            slots[read.Slot].Decode(value, bytes[read.Offset..], ref read, ref notes);
        }
        else
        {
            read.Status = watch.Missing is null ? ReadStatus.Expired : ReadStatus.Absent;
        }
    }
}
