namespace TypedShm.Description;

/// <summary>The C# names that a record's name gives.</summary>
/// <param name="Group">The property of the group; null without one.</param>
/// <param name="Property">The property of the record.</param>
/// <param name="Type">The generated struct.</param>
internal sealed record RecordNames(string? Group, string Property, string Type)
{
    private const string Separator = "__";

    public string? GroupClass => Group is null ? null : Group + "Group";

    /// <summary>Splits <c>GROUP__name</c> at the first double underscore; a part may come out empty.</summary>
    public static RecordNames Of(string name)
    {
        var at = name.IndexOf(Separator, StringComparison.Ordinal);
        var property = CSharpName.Of(at < 0 ? name : name.Substring(at + Separator.Length));
        if (at < 0)
            return new(null, property, property + "Record");
        var group = CSharpName.Of(name.Substring(0, at));
        return new(group, property, group + property);
    }
}
