namespace TypedShm;

/// <summary>Describes the packed bytes of one record.</summary>
public sealed class RecordContract
{
    /// <summary>The most bytes that a record may take.</summary>
    internal const int MaxSize = 1 << 20;

    internal RecordContract(string name, int size, string fingerprint, IReadOnlyList<FieldContract> fields, string text)
    {
        Name = name;
        Size = size;
        Fingerprint = fingerprint;
        Fields = fields;
        Text = text;
        Check();
        Blank = EncodeBlank();
    }

    /// <summary>Gets the name in the description, such as <c>BATTERY__measures</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the size in bytes, a multiple of 8.</summary>
    public int Size { get; }

    /// <summary>Gets 16 hexadecimal digits over names, types, offsets and sizes.</summary>
    public string Fingerprint { get; }

    /// <summary>Gets the fields in order; ts and sender come first.</summary>
    public IReadOnlyList<FieldContract> Fields { get; }

    /// <summary>Gets the bytes of a record that was never written.</summary>
    public ReadOnlyMemory<byte> Blank { get; }

    internal string Text { get; }

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
        if (Size is <= 0 or > MaxSize || Size % 8 != 0)
            throw new FormatException($"{Name}: a record does not have size {Size}");
        if (Fields.Count < 2 || !StampsLead(Fields[0], Fields[1]))
            throw new FormatException($"{Name}: ts and sender do not come first");
        long end = 0;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (!names.Add(field.Name))
                throw new FormatException($"{field}: the field comes twice");
            if (field.Offset < end || field.Offset + (long)field.Size > Size)
                throw new FormatException($"{field}: lies outside of its record or on another field");
            end = field.Offset + field.Size;
        }

        var fingerprint = TypedShm.Fingerprint.Of(Name, Fields);
        if (Fingerprint != fingerprint)
            throw new FormatException($"{Name}: the fingerprint {Fingerprint} is not that of its fields, {fingerprint}");
    }

    private static bool StampsLead(FieldContract ts, FieldContract sender) =>
        (ts.Name, ts.Type, ts.Offset) == ("ts", "float64", PackedStamp.Ts)
        && (sender.Name, sender.Type, sender.Offset, sender.Size) == ("sender", "string", PackedStamp.Sender, PackedStamp.SenderSize);
}
