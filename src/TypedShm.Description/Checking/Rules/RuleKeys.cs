namespace TypedShm.Description;

/// <summary>Names the rules that records, groups and fields may have.</summary>
internal static class RuleKeys
{
    public const string Fields = "fields";
    public const string Doc = "doc";
    public const string MaxAge = "maxAge";
    public const string Expire = "expire";
    public const string Name = "name";
    public const string Was = "was";
    public const string Type = "type";
    public const string Blank = "blank";
    public const string Shape = "shape";
    public const string MaxBytes = "maxBytes";
    public const string Values = "values";
    public const string Unit = "unit";
    public const string Min = "min";
    public const string Max = "max";

    // What other languages and schemas call them.
    private static readonly (string Rule, string[] Others)[] Foreign =
    [
        (Doc, ["description", "comment", "title", "summary"]), (Blank, ["default", "value", "initial", "init"]), (Min, ["minimum"]), (Max, ["maximum"]),
        (MaxBytes, ["maxlength", "max_length", "capacity"]), (Shape, ["length", "dim", "dims", "dimensions"]), (Values, ["enum", "choices", "options"]),
        (Expire, ["ttl", "timeout", "lifetime"]), (MaxAge, ["age", "stale", "max_age"]), (Fields, ["properties", "members"]),
    ];

    public static string[] OfRecord { get; } = [Fields, Doc, MaxAge, Expire, Name, Was];

    public static string[] OfGroup { get; } = [Doc, Name];

    public static string[] OfField { get; } = [Type, Blank, Shape, MaxBytes, Values, Fields, Unit, Min, Max, Doc, Name, Was];

    /// <summary>Gets what ts and sender may say of themselves.</summary>
    public static string[] OfStamp { get; } = [Type, Blank, Doc];

    /// <summary>Says what to write instead of a rule that there is not.</summary>
    public static string Advise(string written, string[] known)
    {
        var meant = Array.Find(Foreign, foreign => foreign.Others.Contains(written.ToLowerInvariant())).Rule;
        return known.Contains(meant) ? meant : Nearest.Advise(written, known);
    }
}
