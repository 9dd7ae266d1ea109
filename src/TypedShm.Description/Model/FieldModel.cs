namespace TypedShm.Description;

/// <summary>Describes one typed member of a record, checked and laid out.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="CSharpName">The name of the generated property.</param>
/// <param name="Kind">What one element is.</param>
/// <param name="Length">The number of elements of a fixed array; null for a single value.</param>
/// <param name="Blanks">One boxed bool, long, double or string per element; exactly one for a single value.</param>
/// <param name="Offset">Where the field begins in the record, in bytes.</param>
/// <param name="Size">How many bytes the field takes, all elements together.</param>
public sealed record FieldModel(
    string Name, string CSharpName, FieldKind Kind, int? Length, EquatableArray<object> Blanks, int Offset, int Size)
{
    /// <summary>Gets the type as the contract text writes it: <c>float64</c>, <c>int64[4]</c>.</summary>
    public string TypeName => NameType(Kind, Length);

    internal static string NameType(FieldKind kind, int? length)
    {
        var element = kind.ToString().ToLowerInvariant();
        return length is { } count ? $"{element}[{count}]" : element;
    }
}
