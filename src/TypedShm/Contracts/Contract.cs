namespace TypedShm;

/// <summary>Holds the fixed layout that all participants of a region share, and its canonical text.</summary>
public sealed class Contract
{
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);

    private Contract(string name, IReadOnlyList<RecordContract> records)
    {
        Name = name;
        Records = records;
        Fingerprint = TypedShm.Fingerprint.Of(records);
        Text = $"{ContractTextReader.Header}\ncontract {name}, fingerprint {Fingerprint}\n{string.Concat(records.Select(record => $"\n{record.Text}"))}";
        for (var slot = 0; slot < records.Count; slot++)
        {
            if (!slots.TryAdd(records[slot].Name, slot))
                throw new FormatException($"{records[slot].Name}: the record comes twice");
        }
    }

    /// <summary>Gets the name, such as <c>Station</c>.</summary>
    public string Name { get; }

    /// <summary>Gets 16 hexadecimal digits over all records.</summary>
    public string Fingerprint { get; }

    /// <summary>Gets the records in the order of the description.</summary>
    public IReadOnlyList<RecordContract> Records { get; }

    /// <summary>Gets the canonical text, one line a field.</summary>
    public string Text { get; }

    /// <summary>Joins the texts of single records, as generated code carries them.</summary>
    public static Contract Create(string name, params ReadOnlySpan<string> recordTexts)
    {
        var records = new List<RecordContract>(recordTexts.Length);
        foreach (var text in recordTexts)
            records.Add(new ContractTextReader(text).ReadRecord());
        return new Contract(name, records);
    }

    /// <summary>Reads a whole contract text and checks everything in it.</summary>
    /// <exception cref="FormatException">The text is no contract; the message names the line.</exception>
    public static Contract Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new ContractTextReader(text);
        var (name, fingerprint) = reader.ReadHead();
        var records = new List<RecordContract>();
        while (!reader.AtEnd)
            records.Add(reader.ReadRecord());
        var contract = new Contract(name, records);
        return contract.Fingerprint == fingerprint
            ? contract
            : throw LineReader.Damage(2, $"contract {name}: the fingerprint {Shown.Of(fingerprint)} is not that of its records, {contract.Fingerprint}");
    }

    /// <summary>Finds a record's slot by name; -1 when the contract has none of that name.</summary>
    public int SlotOf(string record) => slots.GetValueOrDefault(record, -1);
}
