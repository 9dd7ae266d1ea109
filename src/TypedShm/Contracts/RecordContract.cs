namespace TypedShm;

/// <summary>Describes the packed bytes of one record.</summary>
public sealed class RecordContract
{
    /// <summary>The most bytes that a record may take.</summary>
    internal const int MaxSize = 1 << 20;

    private const int Alignment = 8;

    private byte[]? blank;

    internal RecordContract(RecordLine line, IReadOnlyList<FieldContract> fields, string text)
    {
        (Name, Size, Fingerprint, MaxAge, Expire) = (line.Name, line.Size, line.Fingerprint, line.MaxAge, line.Expire);
        (FormerName, CSharpName) = (line.Was, line.CSharpName);
        Fields = fields;
        Text = text;
        Check();
    }

    /// <summary>Gets the name in the description, such as <c>BATTERY__measures</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the size in bytes, a multiple of 8.</summary>
    public int Size { get; }

    /// <summary>Gets 16 hexadecimal digits over names, types, offsets and sizes.</summary>
    public string Fingerprint { get; }

    /// <summary>Gets the fields in order; ts and sender come first.</summary>
    public IReadOnlyList<FieldContract> Fields { get; }

    /// <summary>Gets the age from which a value is stale; null to leave that to the session.</summary>
    public TimeSpan? MaxAge { get; }

    /// <summary>Gets how long a value lasts after its flush unless it is set for another time; null for ever.</summary>
    public TimeSpan? Expire { get; }

    /// <summary>Gets the bytes of a record that was never written.</summary>
    // Made when first asked for: the sizes in a text from elsewhere are no reason to allocate anything. Two threads make the same.
    public ReadOnlyMemory<byte> Blank => blank ??= EncodeBlank();

    internal string Text { get; }

    /// <summary>Gets the name that the record had before; null if it had no other.</summary>
    internal string? FormerName { get; }

    /// <summary>Gets the name in C# that the description gives; null where it follows from the record's.</summary>
    internal string? CSharpName { get; }

    /// <summary>Gets where the last field ends; what follows is padding.</summary>
    internal int End => Fields[^1].Offset + Fields[^1].Size;

    private byte[] EncodeBlank()
    {
        var bytes = new byte[Size];
        foreach (var field in Fields)
            field.EncodeBlank(bytes);
        return bytes;
    }

    private void Check()
    {
        if (Fields.Count < 2 || !StampsLead(Fields[0], Fields[1]))
            throw new FormatException($"{Name}: ts and sender do not come first");
        if (Size > MaxSize || Size != (End + Alignment - 1) / Alignment * Alignment)
            throw new FormatException($"{Name}: a record whose fields end at {End} does not have size {Size}");
        var fingerprint = TypedShm.Fingerprint.Of(Name, Fields);
        if (Fingerprint != fingerprint)
            throw new FormatException($"{Name}: the fingerprint {Shown.Of(Fingerprint)} is not that of its fields, {fingerprint}");
    }

    private static bool StampsLead(FieldContract ts, FieldContract sender) =>
        (ts.Name, ts.Type, ts.Offset) == ("ts", "float64", PackedStamp.Ts)
        && (sender.Name, sender.Type, sender.Offset, sender.Size) == ("sender", "string", PackedStamp.Sender, PackedStamp.SenderSize);
}
