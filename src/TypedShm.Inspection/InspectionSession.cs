using TypedShm.Transport;

namespace TypedShm.Inspection;

/// <summary>A session that reads and writes any record of a contract without generated code.</summary>
public sealed class InspectionSession : Session
{
    private readonly Contract contract;

    private InspectionSession(Contract contract, IReadOnlyList<ITransport> transports, SessionOptions options, CancellationToken cancel)
        : base(contract, transports, options, cancel) => this.contract = contract;

    /// <summary>Opens a region by the text of a contract.</summary>
    /// <exception cref="FormatException">The text is no contract; the message names the line.</exception>
    public static InspectionSession Open(
        string contractText, IReadOnlyList<ITransport> transports, SessionOptions options, CancellationToken cancel = default) =>
        new(Contract.Parse(contractText), transports, options, cancel);

    /// <summary>Creates the blank of a record.</summary>
    public InspectedRecord NewRecord(string record) => new(contract.Records[IndexOf(record)]);

    /// <summary>Sets a record that the next flush makes visible.</summary>
    public void Set(InspectedRecord record, TimeSpan? expire = null, long? expectedFlush = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var index = IndexOf(record.Contract.Name);
        if (record.Contract.Fingerprint != contract.Records[index].Fingerprint)
            throw new ArgumentException($"{record.Contract.Name} {record.Contract.Fingerprint} is another layout than the session's {contract.Records[index].Fingerprint}");
        SetPacked(index, record.Bytes.Span, expire, expectedFlush);
    }

    /// <summary>Reads the newest value of a record.</summary>
    public Reading<InspectedRecord> Read(string record)
    {
        var index = IndexOf(record);
        var packed = ReadPacked(index);
        if (packed.Status is not (ReadStatus.Fresh or ReadStatus.Stale or ReadStatus.Blank))
            return new(NewRecord(record), packed.Status, packed.Flush, packed.Age, packed.Problem);
        var problem = InspectedRecord.TryDecode(contract.Records[index], packed.Value.Span, out var value);
        return problem is null
            ? new(value, packed.Status, packed.Flush, packed.Age, null)
            : new(NewRecord(record), ReadStatus.Invalid, packed.Flush, TimeSpan.MaxValue, problem);
    }

    private int IndexOf(string record)
    {
        var index = contract.SlotOf(record);
        return index >= 0 ? index : throw new ArgumentException($"{contract.Name} has no record '{record}'");
    }
}
