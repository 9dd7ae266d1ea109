using System.Globalization;
using TypedShm.Description;

namespace TypedShm.Generator.Emit;

/// <summary>A field as its record sees it: named from the record down.</summary>
/// <param name="Field">The field.</param>
/// <param name="Parent">The nested record that has it; null for a field of the record itself.</param>
internal sealed record FieldPlace(FieldModel Field, FieldPlace? Parent = null)
{
    /// <summary>Gets the names in the description, joined by dots.</summary>
    public string Path => Parent is null ? Field.Name : $"{Parent.Path}.{Field.Name}";

    /// <summary>Gets the properties, joined by dots.</summary>
    public string Member => Parent is null ? Field.CSharpName : $"{Parent.Member}.{Field.CSharpName}";

    /// <summary>Gets the type; one that is generated is nested in that of the parent.</summary>
    public string Type => Parent is null ? FieldCode.Type(Field) : $"{Parent.Type}.{FieldCode.Type(Field)}";

    /// <summary>Gets the type of one element, as the record sees it.</summary>
    public string Element => Parent is not null && Field.Kind is FieldKind.Enum ? $"{Parent.Type}.{FieldCode.Element(Field)}" : FieldCode.Element(Field);

    /// <summary>Gets whether the field is an array that lies outside of the value.</summary>
    public bool IsLarge => RecordLayout.IsLarge(Field.Type);

    /// <summary>Gets the name in <c>Layout</c>; no C# name of a field has an underscore inside, so that no two are alike.</summary>
    public string LayoutName => Member.Replace('.', '_');

    /// <summary>Gets where the field begins in the packed bytes.</summary>
    public string Offset => $"Layout.{LayoutName}";

    /// <summary>Gets the packed bytes from the field's first one on.</summary>
    public string Start => $"bytes.Slice({Offset})";

    /// <summary>Gets exactly the field's bytes.</summary>
    public string Whole => $"bytes.Slice({Offset}, {Field.Size.ToString(CultureInfo.InvariantCulture)})";

    /// <summary>Gets the name of the blank in <c>Layout</c>, for kinds that have no literal.</summary>
    public string BlankName => LayoutName + "_Blank";

    public IEnumerable<FieldPlace> Inner => Of(Field.Type.Fields, this);

    public static IEnumerable<FieldPlace> Of(IEnumerable<FieldModel> fields, FieldPlace? parent = null) => fields.Select(field => new FieldPlace(field, parent));

    /// <summary>Gives the fields that hold bytes themselves, in the order in which they lie.</summary>
    public static IEnumerable<FieldPlace> Leaves(IEnumerable<FieldPlace> places) =>
        places.SelectMany(place => place.Field.Kind is FieldKind.Record ? Leaves(place.Inner) : [place]);
}
