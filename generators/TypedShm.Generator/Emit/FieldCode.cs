using System.Globalization;
using TypedShm.Description;

namespace TypedShm.Generator.Emit;

/// <summary>Spells in C# what a field is and how it turns into bytes and back.</summary>
internal static class FieldCode
{
    private const string Numbers = "global::System.Buffers.Binary.BinaryPrimitives";
    private const string Text = "global::TypedShm.PackedText";

    public static string Type(FieldModel field) => !field.Type.IsArray ? Element(field.Kind) : ArrayName(field);

    public static string ArrayName(FieldModel field) => field.CSharpName + "Array";

    public static string Element(FieldKind kind) => kind switch
    {
        FieldKind.Bool => "bool",
        FieldKind.Int64 => "long",
        FieldKind.Float64 => "double",
        _ => "string",
    };

    /// <summary>Counts the strings, each of which is remembered by itself.</summary>
    public static int Texts(FieldModel field) => field.Kind is FieldKind.String ? field.Type.Count : 0;

    public static int Texts(IEnumerable<FieldModel> fields) => fields.Sum(Texts);

    /// <summary>Spells the blank; null when it is what C# gives without a word.</summary>
    public static string? Blank(FieldModel field)
    {
        // A new value is not yet stamped, whatever time and sender the blank of the description has.
        if (RecordLayout.IsStamp(field))
            return null;
        // What JSON allows in one line of ASCII means the same in C#.
        var blank = JsonText.Of(field);
        if (blank is "0" or "0.0" or "false" || (blank is "\"\"" && !field.Type.IsArray))
            return null;
        return !field.Type.IsArray || blank[0] == '[' ? blank : $"{ArrayName(field)}.Filled({blank})";
    }

    public static string Encode(string record, FieldModel field)
    {
        var (name, place) = (field.CSharpName, $"bytes.Slice(Layout.{field.CSharpName}");
        if (field.Type.IsArray)
            return $"value.{name}.Encode({Whole(field)});";
        return field.Kind switch
        {
            FieldKind.Bool => $"bytes[Layout.{name}] = value.{name} ? (byte)1 : (byte)0;",
            FieldKind.Int64 => $"{Numbers}.WriteInt64LittleEndian({place}), value.{name});",
            FieldKind.Float64 => $"{Numbers}.WriteDoubleLittleEndian({place}), value.{name});",
            _ => $"{Text}.Write({Whole(field)}, value.{name}, \"{record}.{field.Name}\");",
        };
    }

    /// <summary>Spells the value that the bytes hold.</summary>
    /// <param name="field">The field.</param>
    /// <param name="texts">How many strings the fields before it have.</param>
    public static string Decode(FieldModel field, int texts)
    {
        var place = $"bytes.Slice(Layout.{field.CSharpName})";
        return (field.Kind, field.Type.IsArray ? field.Type.Count : (int?)null) switch
        {
            (FieldKind.String, null) => $"{Text}.Read({Whole(field)}, ref texts[{Number(texts)}], \"{field.Name}\", ref problem)",
            (FieldKind.String, { } length) =>
                $"{ArrayName(field)}.Decode({Whole(field)}, texts.Slice({Number(texts)}, {Number(length)}), ref problem)",
            (_, not null) => $"{ArrayName(field)}.Decode({Whole(field)})",
            (FieldKind.Bool, _) => $"bytes[Layout.{field.CSharpName}] != 0",
            (FieldKind.Int64, _) => $"{Numbers}.ReadInt64LittleEndian({place})",
            _ => $"{Numbers}.ReadDoubleLittleEndian({place})",
        };
    }

    private static string Whole(FieldModel field) => $"bytes.Slice(Layout.{field.CSharpName}, {Number(field.Size)})";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
