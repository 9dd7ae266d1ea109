using System.Collections;

namespace TypedShm;

/// <summary>Describes where one field lies in a packed record, and what it is; the fields of a nested record stand with their path.</summary>
public sealed class FieldContract
{
    private readonly FieldType type;
    private readonly byte[][] blanks;

    internal FieldContract(in FieldLine line)
    {
        (Record, Name, Offset, Size, Unit) = (line.Record, line.Name, line.Offset, line.Size, line.Unit);
        (FormerName, CSharpName) = (line.Was, line.CSharpName);
        try
        {
            type = TypeText.Read(line.Type);
            Check();
            Range = line.Range.IsEmpty ? FieldRange.None : RangeText.Read(type, line.Range);
            blanks = BlankText.Read(type, ElementSize, line.Blank);
        }
        catch (FormatException problem)
        {
            throw new FormatException($"{this}: {problem.Message}", problem);
        }
    }

    /// <summary>Gets the name of the record that the field belongs to.</summary>
    public string Record { get; }

    /// <summary>Gets the name in the description, such as <c>voltage</c>, or <c>position.x</c> for a field of a nested record.</summary>
    public string Name { get; }

    /// <summary>Gets the type as the contract text writes it, such as <c>float64[4]</c>.</summary>
    public string Type => type.Text;

    /// <summary>Gets the number of elements of an array; null for a single value.</summary>
    public int? Length => type.IsArray ? type.Count : null;

    /// <summary>Gets the lengths of an array, the slowest first; none for a single value.</summary>
    public IReadOnlyList<int> Shape => type.Shape;

    /// <summary>Gets the names of an enum's values; none for other types.</summary>
    public IReadOnlyList<string> Values => type.Values.Names;

    /// <summary>Gets the least value that may be set, of the type that <see cref="Decode"/> gives; null for no bound.</summary>
    public object? Min => Range.Min;

    /// <summary>Gets the greatest value that may be set, of the type that <see cref="Decode"/> gives; null for no bound.</summary>
    public object? Max => Range.Max;

    /// <summary>Gets where the field begins in the record.</summary>
    public int Offset { get; }

    /// <summary>Gets how many bytes the field takes.</summary>
    public int Size { get; }

    /// <summary>Gets the unit, or <c>-</c>.</summary>
    public string Unit { get; }

    /// <summary>Gets the whole name that the field had before; null if it had no other.</summary>
    internal string? FormerName { get; }

    /// <summary>Gets the name in C# that the description gives; null where it follows from the field's.</summary>
    internal string? CSharpName { get; }

    internal FieldRange Range { get; }

    internal FieldType FieldType => type;

    private int ElementSize => Size / type.Count;

    /// <summary>
    /// Writes a value, or for an array a list of them in the order in which they lie: bool, any integer or float that fits, string, byte[],
    /// the name of an enum's value, <see cref="DateTimeOffset"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below the least or above the greatest that the description allows.</exception>
    /// <exception cref="ArgumentException">The value is of another type or length, or does not fit.</exception>
    public void Encode(Span<byte> record, object value)
    {
        var place = record.Slice(Offset, Size);
        if (!type.IsArray)
        {
            EncodeElement(place, value);
            return;
        }

        if (value is not ICollection values || values.Count != type.Count)
            throw new ArgumentException($"{this}: a list of {type.Count} values is needed");
        var index = 0;
        foreach (var item in values)
            EncodeElement(place.Slice(index++ * ElementSize, ElementSize), item);
    }

    /// <summary>
    /// Reads the field from a record and gives null, or says why the bytes are no such value. Integers come as long, uint64 as ulong, arrays as a list.
    /// </summary>
    public string? Decode(ReadOnlySpan<byte> record, out object value)
    {
        var place = record.Slice(Offset, Size);
        if (!type.IsArray)
            return ElementCodec.Decode(type, place, Name, out value);

        var values = new object[type.Count];
        value = values;
        for (var index = 0; index < values.Length; index++)
        {
            var problem = ElementCodec.Decode(type, place.Slice(index * ElementSize, ElementSize), Name, out values[index]);
            if (problem is not null)
                return problem;
        }

        return null;
    }

    /// <summary>Names record and field.</summary>
    public override string ToString() => $"{Record}.{Name}";

    /// <summary>Puts the blank into a record of zeros.</summary>
    internal void EncodeBlank(Span<byte> record)
    {
        for (var index = 0; index < type.Count && blanks is not [[]]; index++)
            blanks[blanks.Length == 1 ? 0 : index].CopyTo(record[(Offset + (index * ElementSize))..]);
    }

    /// <summary>Tells whether both sides find the same value in the same bytes.</summary>
    internal bool Agrees(FieldContract other) =>
        Offset == other.Offset && Size == other.Size && type.Agrees(other.type)
        && (Name == other.Name || Name == other.FormerName || FormerName == other.Name);

    internal bool HasBlankOf(FieldContract other) =>
        blanks.Length == other.blanks.Length && blanks.Zip(other.blanks).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    private void EncodeElement(Span<byte> place, object? value)
    {
        var packable = ElementValue.Of(type, value, ToString());
        Range.Check(packable, ToString(), Unit);
        ElementCodec.Encode(place, packable, ToString());
    }

    private void Check()
    {
        var isSound = Size % type.Count == 0 && type.Element switch
        {
            ElementType.String => ElementSize is > sizeof(ushort) and <= ushort.MaxValue + 1,
            ElementType.Bytes => ElementSize > sizeof(ushort) && (ElementSize <= ElementBytes.LargestShort || ElementBytes.LengthSize(ElementSize) is sizeof(uint)),
            _ => ElementSize == type.ElementSize,
        };
        var alignment = type.ElementSize ?? ElementBytes.LengthSize(ElementSize);
        if (!isSound || Size % alignment != 0 || Offset % alignment != 0)
            throw new FormatException($"a {Shown.Of(type.Text)} does not lie at {Offset} with size {Size}");
    }
}
