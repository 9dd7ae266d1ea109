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
    public static RecordNames Of(string name, string? groupName = null, string? ownName = null)
    {
        var group = GroupOf(name);
        var property = ownName ?? CSharpName.Of(group is null ? name : name.Substring(group.Length + Separator.Length));
        if (group is null)
            return new(null, property, property + "Record");
        var groupProperty = groupName ?? CSharpName.Of(group);
        return new(groupProperty, property, groupProperty + property);
    }

    /// <summary>Gives what stands before the first double underscore; null for a name without one.</summary>
    public static string? GroupOf(string name)
    {
        var at = name.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? null : name.Substring(0, at);
    }

    /// <summary>Tells whether a name has nothing behind its group.</summary>
    public static bool IsGroup(string name) => GroupOf(name)?.Length == name.Length - Separator.Length;
}
