using TypedShm.Transport;

namespace TypedShm.Inspection;

/// <summary>A session that reads and writes any record of a contract without generated code.</summary>
public sealed class InspectionSession : Session
{
    private InspectionSession(Contract contract, IReadOnlyList<ITransport> transports, SessionOptions options, CancellationToken cancel)
        : base(contract, transports, options, cancel) => Contract = contract;

    /// <summary>Gets the contract by which the session was opened.</summary>
    public Contract Contract { get; }

    /// <summary>Opens a region by the text of a contract.</summary>
    /// <exception cref="FormatException">The text is no contract; the message names the line.</exception>
    public static InspectionSession Open(
        string contractText, IReadOnlyList<ITransport> transports, SessionOptions options, CancellationToken cancel = default) =>
        new(Contract.Parse(contractText), transports, options, cancel);

    /// <summary>Opens a region by its own contract; null when the options say to look and there is no ready region.</summary>
    /// <exception cref="TransportException">The region cannot be opened, or its contract cannot be read.</exception>
    public static InspectionSession? Open(IReadOnlyList<ITransport> transports, SessionOptions options, CancellationToken cancel = default) =>
        Find(transports, options, cancel) is { } region ? new(region.Contract, transports, options, cancel) : null;

    /// <summary>Asks a region what it is; null when there is no ready one.</summary>
    /// <exception cref="TransportException">The region cannot be opened, or its contract cannot be read.</exception>
    public static RegionInfo? Look(IReadOnlyList<ITransport> transports, SessionOptions options, CancellationToken cancel = default) =>
        Find(transports, options with { Start = Start.Look }, cancel);

    /// <summary>Removes a region with its values; all that are attached find it closed. False when there was none.</summary>
    public static bool Remove(IReadOnlyList<ITransport> transports, string address) => Remove(Contract.Create("Unknown"), transports, address);

    /// <summary>Creates the blank of a record.</summary>
    public InspectedRecord NewRecord(string record) => new(Contract.Records[IndexOf(record)]);

    /// <summary>Sets a record that the next flush makes visible.</summary>
    public void Set(InspectedRecord record, TimeSpan? expire = null, long? expectedFlush = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var index = IndexOf(record.Contract.Name);
        if (record.Contract.Fingerprint != Contract.Records[index].Fingerprint)
            throw new ArgumentException($"{record.Contract.Name} {record.Contract.Fingerprint} is another layout than the session's {Contract.Records[index].Fingerprint}");
        record.RefuseCutTexts();
        SetPacked(index, record.Bytes.Span, expire, expectedFlush);
    }

    /// <summary>Reads the newest value of a record.</summary>
    public Reading<InspectedRecord> Read(string record) => Read([record])[0];

    /// <summary>Reads records as they are at one flush number.</summary>
    public IReadOnlyList<Reading<InspectedRecord>> Read(IReadOnlyList<string> records)
    {
        int[] indices = [.. records.Select(IndexOf)];
        return Decode(indices, ReadPacked(indices));
    }

    /// <summary>Waits for flushes of the first of some records, and gives the newest of all after each.</summary>
    /// <param name="records">Their names.</param>
    /// <param name="timeout">How long each step waits before it gives <see cref="ReadStatus.Timeout"/>; for ever unless given.</param>
    /// <param name="currentFirst">Whether the values that are there already come first.</param>
    /// <param name="cancel">Ends the loop with <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<IReadOnlyList<Reading<InspectedRecord>>> Listen(
        IReadOnlyList<string> records, TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
    {
        int[] indices = [.. records.Select(IndexOf)];
        return ListenPacked(indices, timeout, currentFirst, cancel).Select(group => Decode(indices, group));
    }

    private static RegionInfo? Find(IReadOnlyList<ITransport> transports, SessionOptions options, CancellationToken cancel)
    {
        var address = options.Address ?? throw new ArgumentException("A region whose contract is not known has no address of its own: give one.", nameof(options));
        using var region = OpenRegion(transports, options, cancel);
        if (region is null)
            return null;
        try
        {
            return new(address, Contract.Parse(region.Contract), region.CreatedBy, region.CreatedAt);
        }
        catch (FormatException damage)
        {
            throw new TransportException("open", address, $"the contract of the region cannot be read: {damage.Message}. Remove the region to start anew.", innerException: damage);
        }
    }

    private IReadOnlyList<Reading<InspectedRecord>> Decode(int[] records, Reading<PackedRecord>[] packed) =>
        [.. records.Select((record, place) => Decode(Contract.Records[record], packed[place]))];

    private static Reading<InspectedRecord> Decode(RecordContract record, Reading<PackedRecord> packed)
    {
        if (packed.Status is not (ReadStatus.Fresh or ReadStatus.Stale or ReadStatus.Blank or ReadStatus.Timeout))
            return new(new InspectedRecord(record), packed.Status, packed.Flush, packed.Age, packed.Problem);
        var problem = InspectedRecord.TryDecode(record, packed.Value, out var value);
        return problem is null
            ? new(value, packed.Status, packed.Flush, packed.Age, null)
            : new(new InspectedRecord(record), packed.Status is ReadStatus.Timeout ? ReadStatus.Timeout : ReadStatus.Invalid, packed.Flush, TimeSpan.MaxValue, problem);
    }

    private int IndexOf(string record)
    {
        var index = Contract.SlotOf(record);
        return index >= 0 ? index : throw new ArgumentException($"{Contract.Name} has no record '{record}'");
    }
}
