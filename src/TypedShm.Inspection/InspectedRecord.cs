namespace TypedShm.Inspection;

/// <summary>A record whose fields are found by name at run time.</summary>
public sealed class InspectedRecord
{
    private readonly byte[] bytes;

    /// <summary>Creates the blank of a record.</summary>
    public InspectedRecord(RecordContract contract)
        : this(contract, contract?.Blank.ToArray() ?? throw new ArgumentNullException(nameof(contract)))
    {
    }

    private InspectedRecord(RecordContract contract, byte[] bytes)
    {
        Contract = contract;
        this.bytes = bytes;
    }

    /// <summary>Gets the record's fields.</summary>
    public RecordContract Contract { get; }

    /// <summary>Gets the packed bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>
    /// Gets or sets a field, such as <c>voltage</c> or <c>position.x</c>, as <see cref="FieldContract.Decode"/> and <see cref="FieldContract.Encode"/> do.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such field, or the value is of another type, length or size, or not within its range; nothing was set.</exception>
    public object this[string field]
    {
        get => Find(field).Decode(bytes, out var value) is { } problem ? throw new InvalidOperationException($"{Contract.Name}.{problem}") : value;
        set
        {
            // Encoded aside first: a list whose third element is refused must not leave the first two behind.
            var changed = bytes.AsSpan().ToArray();
            Find(field).Encode(changed, value);
            changed.CopyTo(bytes, 0);
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

    private FieldContract Find(string field) =>
        Contract.Fields.FirstOrDefault(candidate => candidate.Name == field)
        ?? throw new ArgumentException($"{Contract.Name} has no field '{field}': it has {string.Join(", ", Contract.Fields.Select(candidate => candidate.Name))}");
}
