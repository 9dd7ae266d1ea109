using TypedShm.Description;

namespace TypedShm.Generator.Emit.Members;

/// <summary>Writes the equality of a struct that holds bytes, which are compared by content.</summary>
internal static class ValueEquality
{
    private const string Packed = "global::TypedShm.Packed";

    public static void Write(CodeWriter code, string type, IReadOnlyList<FieldPlace> fields)
    {
        code.Line();
        code.Summary("Compares all fields, bytes by content.");
        code.Line($"public bool Equals({type} other) =>");
        for (var index = 0; index < fields.Count; index++)
            code.More($"{(index == 0 ? "" : "&& ")}{Same(fields[index].Field)}{(index == fields.Count - 1 ? ";" : "")}");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Open("public override int GetHashCode()");
        code.Line("var hash = default(global::System.HashCode);");
        foreach (var place in fields)
            code.Line($"hash.Add({Hashed(place.Field)});");
        code.Line("return hash.ToHashCode();");
        code.Close();
    }

    private static string Same(FieldModel field) => (field.Kind, field.Type.IsArray) switch
    {
        (FieldKind.Bytes, false) => $"{Packed}.Same([{field.CSharpName}], [other.{field.CSharpName}])",
        // An enum's own Equals would box it.
        (FieldKind.Enum or FieldKind.String, false) => $"{field.CSharpName} == other.{field.CSharpName}",
        _ => $"{field.CSharpName}.Equals(other.{field.CSharpName})",
    };

    private static string Hashed(FieldModel field) =>
        field is { Kind: FieldKind.Bytes, Type.IsArray: false } ? $"{Packed}.Hash([{field.CSharpName}])" : field.CSharpName;
}
