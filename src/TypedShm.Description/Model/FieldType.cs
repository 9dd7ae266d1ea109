using System.Globalization;

namespace TypedShm.Description;

/// <summary>Describes what a field is: the kind of an element, and what each kind needs besides.</summary>
/// <param name="Kind">What one element is.</param>
/// <param name="Shape">The lengths of a fixed array, the slowest first; none for a single value.</param>
public sealed record FieldType(FieldKind Kind, EquatableArray<int> Shape)
{
    /// <summary>Gets how many bytes a string or bytes hold, without their length; 0 for other kinds.</summary>
    public int Capacity { get; init; }

    /// <summary>Gets the values of an enum, in order; none for other kinds.</summary>
    public EquatableArray<EnumValue> Values { get; init; }

    /// <summary>Gets the fields of a nested record; none for other kinds.</summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>Tells whether there is a fixed number of elements rather than a single value.</summary>
    public bool IsArray => Shape.Count > 0;

    /// <summary>Gets the number of elements; 1 for a single value.</summary>
    public int Count => Shape.Aggregate(1, (product, length) => product * length);

    /// <summary>Gets the type as the contract text writes it: <c>float64</c>, <c>uint16[32,64]</c>, <c>enum(off,on)</c>.</summary>
    public string Name => IsArray ? $"{Element}[{string.Join(",", Shape.Select(length => length.ToString(CultureInfo.InvariantCulture)))}]" : Element;

    internal string Element => Kind is FieldKind.Enum ? $"enum({string.Join(",", Values.Select(value => value.Name))})" : KindNames.Of(Kind);
}
