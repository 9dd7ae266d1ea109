namespace TypedShm.Description;

/// <summary>A field that holds bytes itself: one of the record, or one of a nested record.</summary>
/// <param name="Path">The names from the record down, joined by dots.</param>
/// <param name="CSharpPath">The C# names from the record down, joined by dots.</param>
/// <param name="IsNamed">Whether the description gives one of the C# names itself.</param>
/// <param name="Field">The field.</param>
public sealed record LeafField(string Path, string CSharpPath, bool IsNamed, FieldModel Field)
{
    /// <summary>Gives the leaves of some fields in the order in which they lie.</summary>
    public static IEnumerable<LeafField> Of(IEnumerable<FieldModel> fields) =>
        fields.SelectMany(field => field.Kind is FieldKind.Record ? Of(field.Type.Fields).Select(leaf => leaf.Below(field)) : [Single(field)]);

    private static LeafField Single(FieldModel field) => new(field.Name, field.CSharpName, field.Rules.IsNamed, field);

    private LeafField Below(FieldModel parent) =>
        new($"{parent.Name}.{Path}", $"{parent.CSharpName}.{CSharpPath}", IsNamed || parent.Rules.IsNamed, Field);
}
