namespace TypedShm.Description;

/// <summary>Says what becomes of JSON when a field changes its type: it is decoded by name, by whoever has it.</summary>
internal static class WireChange
{
    // By what they can hold; the floats can also hold fractions.
    private static readonly string[] Floats = ["float32", "float64"];

    /// <summary>Tells what one side writes and the other cannot read; null if there is nothing.</summary>
    public static string? Of(TypeWords old, TypeWords now)
    {
        if (old.Shape != now.Shape)
            return WhoBreaks.Wire($"JSON has {Shape(now)} where it had {Shape(old)}");
        if (old.Element == now.Element)
            return null;
        var (before, after) = (IntegerRange(old), IntegerRange(now));
        var (wasFloat, isFloat) = (Floats.Contains(old.Element), Floats.Contains(now.Element));
        return (before, after) switch
        {
            ({ } narrow, { } wide) => Range(narrow, wide, old.Element, now.Element),
            ({ }, null) when isFloat => OldCannotRead("fractions"),
            (null, { }) when wasFloat => OldMayHold("fractions"),
            _ when wasFloat && isFloat => old.Element == Floats[0] ? OldCannotRead($"numbers beyond {Floats[0]}") : OldMayHold($"numbers beyond {Floats[0]}"),
            _ => WhoBreaks.Wire($"JSON has {Content(now)} where it had {Content(old)}"),
        };
    }

    private static string? Range(IntegerRange old, IntegerRange now, string oldType, string newType)
    {
        var (shrinks, grows) = (now.Least > old.Least || now.Greatest < old.Greatest, now.Least < old.Least || now.Greatest > old.Greatest);
        return shrinks && grows ? WhoBreaks.Wire($"numbers beyond {oldType} and {newType} can be read by one side only")
            : shrinks ? OldMayHold($"numbers beyond {newType}") : OldCannotRead($"numbers beyond {oldType}");
    }

    private static string OldMayHold(string what) => WhoBreaks.Wire($"JSON of a process built before this may hold {what}");

    private static string OldCannotRead(string what) => WhoBreaks.Wire($"a process built before this cannot read {what}");

    private static IntegerRange? IntegerRange(TypeWords type) => KindNames.Find(type.Element) is { } kind ? TypedShm.Description.IntegerRange.Of(kind) : null;

    private static string Shape(TypeWords type) => type.Shape.Length == 0 ? "a single value" : $"a list of {type.Shape}";

    private static string Content(TypeWords type) => type.Element switch
    {
        "bool" => "true or false",
        "string" => "any text",
        "bytes" => "base64",
        "enum" => "the name of a value",
        "time" => "seconds since 1970",
        _ => "a number",
    };
}
