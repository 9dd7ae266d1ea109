namespace TypedShm;

/// <summary>What a field is: the type of an element, the lengths of an array, the values of an enum.</summary>
internal sealed class FieldType
{
    private static readonly FieldType[] Singles =
        [.. Enum.GetValues<ElementType>().Select(element => new FieldType(element.ToString().ToLowerInvariant(), element, [], EnumValues.None))];

    public FieldType(string text, ElementType element, int[] shape, EnumValues values)
    {
        (Text, Element, Shape, Values) = (text, element, shape, values);
        foreach (var length in shape)
            Count *= length;
    }

    /// <summary>Gets the type as the contract text writes it.</summary>
    public string Text { get; }

    public ElementType Element { get; }

    /// <summary>Gets the lengths of an array, the slowest first; none for a single value.</summary>
    public int[] Shape { get; }

    public EnumValues Values { get; }

    /// <summary>Gets the number of elements; 1 for a single value.</summary>
    public int Count { get; } = 1;

    public bool IsArray => Shape.Length > 0;

    public bool IsInteger => Element is >= ElementType.Int8 and <= ElementType.UInt64;

    public bool IsNumber => Element is >= ElementType.Int8 and <= ElementType.Float64;

    /// <summary>Gets the number of strings and bytes.</summary>
    public int Texts => Element is ElementType.String or ElementType.Bytes ? Count : 0;

    /// <summary>Gets the size of an element, or null where each field says its own.</summary>
    public int? ElementSize => Element switch
    {
        ElementType.Bool or ElementType.Int8 or ElementType.UInt8 => 1,
        ElementType.Int16 or ElementType.UInt16 or ElementType.Enum => 2,
        ElementType.Int32 or ElementType.UInt32 or ElementType.Float32 => 4,
        ElementType.String or ElementType.Bytes => null,
        _ => 8,
    };

    /// <summary>Gets the type of a single value by its name; an enum has none without its values.</summary>
    public static FieldType? Single(ReadOnlySpan<char> name)
    {
        foreach (var single in Singles)
        {
            if (single.Element is not ElementType.Enum && name.SequenceEqual(single.Text))
                return single;
        }

        return null;
    }

    /// <summary>Tells whether the same bytes mean the same in both types, as far as both know the values of an enum.</summary>
    public bool Agrees(FieldType other) =>
        Text == other.Text
        || (Element is ElementType.Enum && other.Element is ElementType.Enum && Shape.AsSpan().SequenceEqual(other.Shape) && Values.FirstDifference(other.Values) < 0);
}
