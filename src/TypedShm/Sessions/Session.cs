using TypedShm.Transport;

namespace TypedShm;

/// <summary>
/// One sender on one contract over one transport: what a generated contract class derives from. Any thread may read and listen; setting and flushing is for
/// one at a time.
/// </summary>
/// <example>
/// <code>
/// using var station = Station.Open("memory:station", sender: "HDL_BATTERY");
/// station.Battery.Measures.Set(new() { Voltage = 48.2 });
/// station.Flush();
/// </code>
/// </example>
public abstract class Session : IDisposable
{
    private readonly Attachment attachment;
    private readonly Transaction transaction;
    private readonly Stamper stamper;
    private readonly SessionReads reading;
    private readonly SessionListens? listening;
    private readonly SlotWriter?[] writers;
    private int closed;

    /// <summary>Opens a region for a contract.</summary>
    protected Session(Contract contract, IReadOnlyList<ITransport> transports, SessionOptions options, CancellationToken cancel)
        : this(SenderOf(options), sender => Attachment.Open(contract, transports, sender, options, cancel))
    {
    }

    /// <summary>Shares the attachment of another session, with a transaction of its own.</summary>
    protected Session(Session shared, string sender)
        : this(sender, _ => shared.closed == 0 && shared.attachment.TryShare() ? shared.attachment : throw new ObjectDisposedException(shared.Description))
    {
    }

    private Session(string sender, Func<string, Attachment> attach)
    {
        Sender = sender;
        var packedSender = PackedStamp.PackSender(sender);
        attachment = attach(sender);
        var options = attachment.Options;
        stamper = new Stamper(options.Clock, packedSender);
        transaction = new Transaction(Description, options.Start is Start.Look);
        writers = new SlotWriter[attachment.Matches.Length];
        reading = new SessionReads(attachment.Region, options.Clock, options.MaxAge);
        listening = attachment.Region is { } region ? new SessionListens(region, options.Clock, sender) : null;
    }

    /// <summary>Gets the name that is stamped on records.</summary>
    public string Sender { get; }

    /// <summary>Gets the region's address; without a password that is in it.</summary>
    public string Address => attachment.Address;

    internal SessionReads Reading => reading;

    private string Description => $"{GetType().Name} session of {Sender} at {Address}";

    /// <summary>Makes everything set since the last flush visible at once, and gives the flush's number; 0 when nothing was pending.</summary>
    /// <exception cref="TypedShmException">The flush was not done, or that is unknown; the records are still pending.</exception>
    public long Flush(TimeSpan? timeout = null, CancellationToken cancel = default)
    {
        var result = TryFlush(timeout, cancel);
        return result.Status is FlushStatus.Done ? result.Flush : throw NotDone(in result);
    }

    /// <summary>Makes everything set since the last flush visible at once, and says how that ended.</summary>
    public FlushResult TryFlush(TimeSpan? timeout = null, CancellationToken cancel = default)
    {
        using var use = transaction.Enter();
        var region = attachment.Region!;
        var result = transaction.Flush(region, timeout is null ? attachment.Timeout : TimeLimit.Of(timeout) ?? TimeSpan.MaxValue, cancel);
        return result.Status is not FlushStatus.Refused ? result : Refused(region);
    }

    /// <summary>Forgets everything set since the last flush.</summary>
    public void Discard()
    {
        using var use = transaction.Enter();
        transaction.Discard();
    }

    /// <summary>Closes the session: its listeners end, its reads give <see cref="ReadStatus.Closed"/>, what is pending is forgotten.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref closed, 1) != 0)
            return;
        transaction.Close();
        reading.Close();
        try
        {
            listening?.Close();
        }
        finally
        {
            attachment.Release();
        }
    }

    /// <summary>Names contract, sender and address.</summary>
    public override string ToString() => Description;

    /// <summary>Removes a region with its values; all that are attached find it closed. False when there was none.</summary>
    protected static bool Remove(Contract contract, IReadOnlyList<ITransport> transports, string? address)
    {
        var whole = TransportChoice.Address(address, contract.Name);
        return TransportChoice.Of(whole, transports).Remove(whole);
    }

    /// <summary>Gets the typed slot of a record by its place in the contract; it is made when it is first asked for.</summary>
    protected Slot<T> Slot<T>(ref Slot<T>? slot, int record)
        where T : struct, IRecord<T> =>
        Volatile.Read(ref slot) ?? MakeSlot(ref slot, record);

    /// <summary>Sets a record from packed bytes, for tools that have no generated code.</summary>
    protected void SetPacked(int record, ReadOnlySpan<byte> packed, TimeSpan? expire = null, long? expectedFlush = null)
    {
        var writer = WriterOf(record);
        using var use = writer.Enter();
        if (packed.Length != attachment.Matches[record].Here.Size)
            throw new ArgumentException($"{attachment.Matches[record].Here.Name}: the record takes {attachment.Matches[record].Here.Size} bytes, {packed.Length} were given");
        // Behind the last field the region may have fields that this contract lacks, also within the padding.
        packed[..attachment.Matches[record].Here.End].CopyTo(writer.Spare);
        writer.Accept(expire, expectedFlush);
    }

    /// <summary>Reads the packed bytes of records as they are at one flush number, for tools that have no generated code.</summary>
    protected Reading<PackedRecord>[] ReadPacked(params ReadOnlySpan<int> records) => new PackedGroup(reading, ReadersOf(records)).Read();

    /// <summary>Waits for flushes of the first of some records, and gives the newest packed bytes of all after each, for tools that have no generated code.</summary>
    protected IEnumerable<Reading<PackedRecord>[]> ListenPacked(
        ReadOnlySpan<int> records, TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
    {
        var readers = ReadersOf(records);
        var group = new PackedGroup(reading, readers);
        return Listener(Take, new ListenTerms(timeout, currentFirst, null, cancel), readers);

        Reading<PackedRecord>[] Take(ref ListenMark mark)
        {
            var readings = group.Read();
            readings[0] = mark.Of(readings[0]);
            return readings;
        }
    }

    /// <summary>Attaches to a region whatever its contract is, for tools that learn it there; null when the options say to look and there is no ready region.</summary>
    protected static IRegion? OpenRegion(IReadOnlyList<ITransport> transports, SessionOptions options, CancellationToken cancel = default)
    {
        if (options.Start is Start.Join)
            throw new ArgumentException("A region is not initialised without a contract: open it with Start.Look or Start.Wait.", nameof(options));
        return Attachment.OpenRegion(Contract.Create("Unknown"), transports, SenderOf(options), options, cancel).Region;
    }

    /// <summary>Makes the listener of a group, which waits for flushes of its first member.</summary>
    internal Listener<TItem> Listener<TItem>(TakeItem<TItem> take, ListenTerms terms, ReadOnlySpan<SlotReader> group)
    {
        foreach (var member in group)
        {
            if (member.Session != reading)
                throw new ArgumentException($"{member.Match.Here.Name} is a record of another session: a group is listened to on one");
        }

        var first = group[0];
        if (listening is null || first.Match.IsAbsent)
            throw new InvalidOperationException($"{first.Match.Here.Name} is absent in {Address}, so no flush will ever touch it: {(listening is null ? "nobody has initialised the region; Start.Wait waits for that" : "the region was made for another contract")}");
        return new Listener<TItem>(listening, first.Match.Slot, take, terms);
    }

    private static string SenderOf(SessionOptions options) =>
        string.IsNullOrEmpty(options.Sender) ? PackedStamp.FittingSender(AppDomain.CurrentDomain.FriendlyName) : options.Sender;

    private TypedShmException NotDone(in FlushResult result) => result.Status is FlushStatus.Refused
        ? new TypedShmException($"flush {Address} by {Sender} was refused: {result.Reason}")
        : new TransportException("flush", Address, $"{result.Status}: {result.Reason}");

    /// <summary>Names the first record whose newest flush is not the expected one, as the region is by now.</summary>
    private FlushResult Refused(IRegion region)
    {
        foreach (ref readonly var write in transaction.Pending)
        {
            var (slot, newest) = (write.Slot, region.NewestFlush(write.Slot));
            if (write.ExpectedFlush is { } expected && expected != newest)
                return new FlushResult(FlushStatus.Refused, 0, $"{attachment.Matches.First(match => match.Slot == slot).Here.Name} was last written by flush {newest}, not by the expected {expected}; read it again and set it anew");
        }

        return new FlushResult(FlushStatus.Refused, 0, "a record was written by another in the meantime; read it again and set it anew");
    }

    // Two threads may ask first: whichever comes second takes what the other has put there, so that a record has one pending value.
    private Slot<T> MakeSlot<T>(ref Slot<T>? slot, int record)
        where T : struct, IRecord<T>
    {
        var made = new Slot<T>(this, new Writer<T>(WriterOf(record)), new Reader<T>(ReaderOf(record, T.HasLargeArrays)));
        return Interlocked.CompareExchange(ref slot, made, null) ?? made;
    }

    private SlotWriter WriterOf(int record)
    {
        ref var writer = ref writers[record];
        if (Volatile.Read(ref writer) is { } known)
            return known;
        var made = new SlotWriter(transaction, stamper, attachment.Matches[record]);
        return Interlocked.CompareExchange(ref writer, made, null) ?? made;
    }

    private SlotReader[] ReadersOf(ReadOnlySpan<int> records)
    {
        var readers = new SlotReader[records.Length];
        for (var place = 0; place < records.Length; place++)
            readers[place] = ReaderOf(records[place]);
        return readers;
    }

    private SlotReader ReaderOf(int record, bool lends = false) => new(reading, attachment.Matches[record], lends);
}
