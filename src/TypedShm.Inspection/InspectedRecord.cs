namespace TypedShm.Inspection;

/// <summary>A record whose fields are found by name at run time.</summary>
public sealed class InspectedRecord
{
    private readonly byte[] bytes;
    private readonly PackedRecord? read;
    private readonly HashSet<string> replaced = [];

    /// <summary>Creates the blank of a record.</summary>
    public InspectedRecord(RecordContract contract)
        : this(contract, contract?.Blank.ToArray() ?? throw new ArgumentNullException(nameof(contract)))
    {
    }

    private InspectedRecord(RecordContract contract, byte[] bytes, PackedRecord? read = null)
    {
        Contract = contract;
        this.bytes = bytes;
        this.read = read;
    }

    /// <summary>Gets the record's fields.</summary>
    public RecordContract Contract { get; }

    /// <summary>Gets the packed bytes; of a text from JSON that is longer than its field, they have the beginning.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>
    /// Gets or sets a field, such as <c>voltage</c> or <c>position.x</c>, as <see cref="FieldContract.Decode"/> and <see cref="FieldContract.Encode"/> do.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such field, or the value is of another type, length or size, or not within its range; nothing was set.</exception>
    public object this[string field]
    {
        get
        {
            var found = Find(field);
            object value;
            var problem = IsCut(found) ? read!.Decode(found, out value) : found.Decode(bytes, out value);
            return problem is null ? value : throw new InvalidOperationException($"{Contract.Name}.{problem}");
        }

        set
        {
            // Encoded aside first: a list whose third element is refused must not leave the first two behind.
            var changed = bytes.AsSpan().ToArray();
            Find(field).Encode(changed, value);
            changed.CopyTo(bytes, 0);
            replaced.Add(field);
        }
    }

    /// <summary>Takes packed bytes as a record and gives null, or says why they are none.</summary>
    public static string? TryDecode(RecordContract contract, ReadOnlySpan<byte> packed, out InspectedRecord record)
    {
        ArgumentNullException.ThrowIfNull(contract);
        if (packed.Length < contract.Size)
        {
            record = new InspectedRecord(contract);
            return $"the record takes {contract.Size} bytes, there are {packed.Length}";
        }

        record = new InspectedRecord(contract, packed[..contract.Size].ToArray());
        foreach (var field in contract.Fields)
        {
            if (field.Decode(packed, out _) is { } problem)
                return problem;
        }

        return null;
    }

    /// <summary>Takes a record that was read.</summary>
    internal static string? TryDecode(RecordContract contract, PackedRecord packed, out InspectedRecord record)
    {
        var problem = TryDecode(contract, packed.Bytes.Span, out record);
        if (problem is null)
            record = new InspectedRecord(contract, record.bytes, packed);
        return problem;
    }

    /// <summary>Refuses a record with a text that was read whole and cannot be set so: what would be set is its beginning.</summary>
    internal void RefuseCutTexts()
    {
        if (Contract.Fields.FirstOrDefault(IsCut) is { } cut)
            throw new ArgumentException($"{cut}: what was read is longer than the {cut.Size} bytes of the field, so it cannot be set again: set the field anew");
    }

    private bool IsCut(FieldContract field) => read is not null && !replaced.Contains(field.Name) && read.IsCut(field);

    private FieldContract Find(string field) =>
        Contract.Fields.FirstOrDefault(candidate => candidate.Name == field)
        ?? throw new ArgumentException($"{Contract.Name} has no field '{field}': it has {string.Join(", ", Contract.Fields.Select(candidate => candidate.Name))}");
}
