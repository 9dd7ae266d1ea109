using System.Globalization;
using TypedShm.Description;

namespace TypedShm.Generator.Emit.Members;

/// <summary>Writes what a record and a nested record have alike: the properties of their fields, and the types of these.</summary>
/// <param name="code">Where to.</param>
/// <param name="record">The name of the record in the description.</param>
/// <param name="type">The struct.</param>
/// <param name="fields">Its fields.</param>
internal sealed class StructMembers(CodeWriter code, string record, string type, IReadOnlyList<FieldPlace> fields)
{
    public void WriteProperties()
    {
        code.Summary("Creates the blank.");
        code.Open($"public {type}()");
        code.Close();
        foreach (var place in fields)
            WriteProperty(place);
        // What C# compares by itself is where bytes lie, not what they are.
        if (fields.Any(place => place.Field is { Kind: FieldKind.Bytes, Type.IsArray: false }))
            ValueEquality.Write(code, type, fields);
    }

    public void WriteTypes()
    {
        foreach (var place in fields)
        {
            if (place.Field.Kind is FieldKind.Record)
                WriteNested(place);
            if (place.Field.Kind is FieldKind.Enum)
                WriteEnum(place.Field);
            if (place.Field.Type.IsArray && !place.IsLarge)
                ArrayType.Write(code, $"{record}.{place.Path}", place.Field);
        }
    }

    private void WriteProperty(FieldPlace place)
    {
        var field = place.Field;
        code.Line();
        code.Summary(field.Rules.Doc, FieldDoc.Of(place));
        var isText = field is { Kind: FieldKind.String, Type.IsArray: false };
        var accessors = isText ? "get => field ?? \"\"; init => field = string.IsNullOrEmpty(value) ? null : value;" : "get; init;";
        var blank = Literal.Blank(place) is { } value ? $" = {value};" : "";
        code.Line($"public {FieldCode.Type(field)} {field.CSharpName} {{ {accessors} }}{blank}");
    }

    private void WriteNested(FieldPlace place)
    {
        var name = FieldCode.Type(place.Field);
        var members = new StructMembers(code, record, name, [.. place.Inner]);
        code.Line();
        code.Summary(place.Field.Rules.Doc, $"The fields of <c>{place.Path}</c>.");
        code.Open($"public readonly record struct {name}");
        members.WriteProperties();
        members.WriteTypes();
        code.Close();
    }

    private void WriteEnum(FieldModel field)
    {
        code.Line();
        code.Summary($"The {field.Type.Values.Count.ToString(CultureInfo.InvariantCulture)} values of <c>{field.Name}</c>.");
        code.Open($"public enum {FieldCode.Element(field)} : ushort");
        foreach (var value in field.Type.Values)
        {
            code.Summary($"<c>{value.Name}</c>");
            code.Line($"{value.CSharpName},");
        }

        code.Close();
    }
}
