namespace TypedShm.Description;

/// <summary>Says in words who breaks by a change.</summary>
internal static class WhoBreaks
{
    /// <summary>Bytes in shared memory and packed frames: exactly where attaching refuses.</summary>
    public const string Layout = "LAYOUT: a process built before this cannot share a region";

    /// <summary>C# code that names what is gone.</summary>
    public static string Source(string name) => $"SOURCE: C# code that uses {name} does not compile";

    /// <summary>C# code that uses what is of another type.</summary>
    public static string SourceOfType(string name) => $"SOURCE: C# code that uses {name} may not compile";

    /// <summary>JSON in Redis.</summary>
    public static string Wire(string what) => $"WIRE: {what}";

    /// <summary>Nothing moves, but values mean something else.</summary>
    public static string Meaning(string what) => $"MEANING: {what}";

    /// <summary>Joins those that apply.</summary>
    public static string All(params string?[] breaks) => string.Join("; ", breaks.Where(part => part is not null));
}
