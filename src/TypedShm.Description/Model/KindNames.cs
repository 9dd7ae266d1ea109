namespace TypedShm.Description;

/// <summary>Spells the kinds as descriptions and contract texts do.</summary>
internal static class KindNames
{
    private static readonly string[] Names =
    [
        "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
        "float32", "float64", "string", "bytes", "enum", "time", "record",
    ];

    public static string Of(FieldKind kind) => Names[(int)kind];

    /// <summary>Gets the names that a description may give as a type.</summary>
    public static IEnumerable<string> Types => Names.Take(Names.Length - 1);

    /// <summary>Finds the kind of a type's name; a nested record has none.</summary>
    public static FieldKind? Find(string name)
    {
        var index = Array.IndexOf(Names, name, 0, Names.Length - 1);
        return index < 0 ? null : (FieldKind)index;
    }
}
