using TypedShm.Description;

namespace TypedShm.Generator.Emit;

/// <summary>Names in C# what a field is.</summary>
internal static class FieldCode
{
    public static string Type(FieldModel field) =>
        RecordLayout.IsLarge(field.Type) ? $"global::TypedShm.LargeArray<{Element(field)}>" : field.Type.IsArray ? ArrayName(field) : Element(field);

    public static string ArrayName(FieldModel field) => field.CSharpName + "Array";

    /// <summary>Names the type of a single value, or of one element.</summary>
    public static string Element(FieldModel field) => field.Kind switch
    {
        FieldKind.Bool => "bool",
        FieldKind.Int8 => "sbyte",
        FieldKind.Int16 => "short",
        FieldKind.Int32 => "int",
        FieldKind.Int64 => "long",
        FieldKind.UInt8 => "byte",
        FieldKind.UInt16 => "ushort",
        FieldKind.UInt32 => "uint",
        FieldKind.UInt64 => "ulong",
        FieldKind.Float32 => "float",
        FieldKind.Float64 => "double",
        FieldKind.String => "string",
        FieldKind.Bytes => "global::System.ReadOnlyMemory<byte>",
        FieldKind.Time => "global::System.DateTimeOffset",
        FieldKind.Enum => field.CSharpName + "Value",
        _ => field.CSharpName + "Fields",
    };

    /// <summary>Tells whether a value is a length and what has it, which is remembered so that it is not copied again.</summary>
    public static bool IsText(FieldModel field) => field.Kind is FieldKind.String or FieldKind.Bytes;

    /// <summary>Counts the values that are remembered, each by itself.</summary>
    public static int Texts(FieldModel field) => IsText(field) ? field.Type.Count : 0;
}
