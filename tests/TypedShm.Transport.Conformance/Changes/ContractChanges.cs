namespace TypedShm.Transport.Conformance.Changes;

/// <summary>
/// The kinds of change, each with both sides of a meeting. The gate calls a change LAYOUT exactly where it is refused here.
/// </summary>
public static class ContractChanges
{
    private const string Stamps = """["ts", 0.0], ["sender", ""]""";

    public static IReadOnlyList<ContractChange> All { get; } = [.. FieldListChanges.All, .. FieldTypeChanges.All, .. RecordChanges.All];

    /// <summary>Gets each kind twice, by who makes the region.</summary>
    public static IEnumerable<object[]> Meetings => All.SelectMany(change => new object[][] { [change.Name, true], [change.Name, false] });

    /// <summary>Gets the kinds in which values cross.</summary>
    public static IEnumerable<object[]> Crossings =>
        All.Where(change => !change.IsRefused).SelectMany(change => new object[][] { [change.Name, true], [change.Name, false] });

    public static ContractChange Named(string name) => All.Single(change => change.Name == name);

    /// <summary>Describes a record of some fields.</summary>
    internal static string Record(string fields, string name = "G__r") => $"{{ {Member(fields, name)} }}";

    internal static string Member(string fields, string name) => $"\"{name}\": [{Stamps}, {fields}]";

    /// <summary>Describes a record with rules.</summary>
    internal static string Ruled(string rules, string fields, string name = "G__r") =>
        $$"""{ "{{name}}": { {{rules}}, "fields": [{{Stamps}}, {{fields}}] } }""";
}
