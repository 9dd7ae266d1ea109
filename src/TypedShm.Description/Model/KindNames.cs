namespace TypedShm.Description;

/// <summary>Spells the kinds as descriptions and contract texts do.</summary>
internal static class KindNames
{
    private static readonly string[] Names =
    [
        "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
        "float32", "float64", "string", "bytes", "enum", "time", "record",
    ];

    // What other languages call them.
    private static readonly (string Type, string[] Others)[] Foreign =
    [
        ("int8", ["sbyte", "i8"]), ("int16", ["short", "i16"]), ("int32", ["int", "i32"]), ("int64", ["long", "i64", "integer"]),
        ("uint8", ["byte", "u8"]), ("uint16", ["ushort", "u16"]), ("uint32", ["uint", "u32"]), ("uint64", ["ulong", "u64"]),
        ("float32", ["single", "f32"]), ("float64", ["float", "double", "f64", "number"]), ("bool", ["boolean"]),
        ("string", ["str", "text", "char"]), ("bytes", ["binary", "blob", "bytearray"]), ("time", ["datetime", "datetimeoffset", "timestamp", "date"]),
        ("the type of one element and a shape such as [4]", ["array", "list", "tuple"]), ("\"fields\": [[\"x\", 0.0]] instead of type", ["record", "object", "dict", "struct"]),
    ];

    public static string Of(FieldKind kind) => Names[(int)kind];

    /// <summary>Gets the names that a description may give as a type.</summary>
    public static IEnumerable<string> Types => Names.Take(Names.Length - 1);

    /// <summary>Says what to write instead of a type of another language; null if that is unknown.</summary>
    public static string? Meant(string name)
    {
        var bracket = name.IndexOf('[', 0);
        if (bracket <= 0)
            return Array.Find(Foreign, foreign => foreign.Others.Contains(name.ToLowerInvariant())).Type;
        var element = name.Substring(0, bracket);
        return (Find(element) is null ? Meant(element) : element) is { } type ? $"{type} and a shape such as [4]" : null;
    }

    /// <summary>Finds the kind of a type's name; a nested record has none.</summary>
    public static FieldKind? Find(string name)
    {
        var index = Array.IndexOf(Names, name, 0, Names.Length - 1);
        return index < 0 ? null : (FieldKind)index;
    }
}
