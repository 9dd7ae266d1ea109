namespace TypedShm.Description;

/// <summary>Describes one typed member of a record, checked and laid out.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="CSharpName">The name of the generated property.</param>
/// <param name="Type">What the field is.</param>
/// <param name="Blanks">One boxed value an element, exactly one for a single value and for elements that are all equal: bool; long for integers
/// up to int64 and uint32; ulong; float; double; string for strings, names of enum values and base64 of bytes; long nanoseconds for a time; none for a nested record.</param>
/// <param name="Rules">What the values mean.</param>
/// <param name="Offset">Where the field begins in the record, in bytes.</param>
/// <param name="Size">How many bytes the field takes, all elements together.</param>
public sealed record FieldModel(
    string Name, string CSharpName, FieldType Type, EquatableArray<object> Blanks, FieldRules Rules, int Offset, int Size)
{
    /// <summary>Gets what one element is.</summary>
    public FieldKind Kind => Type.Kind;
}
