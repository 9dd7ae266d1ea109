namespace TypedShm.Description;

/// <summary>Knows who has which C# name where names must differ.</summary>
internal sealed class NameScope
{
    /// <summary>The owner of names that the generated code has anyway.</summary>
    public const string Reserved = "the generated code";

    private readonly Dictionary<string, string> owners = [];

    public NameScope(IEnumerable<string> reserved)
    {
        foreach (var name in reserved)
            owners[name] = Reserved;
    }

    /// <summary>Gives the name to the owner, or tells who has it already.</summary>
    public string? Claim(string name, string owner)
    {
        if (owners.TryGetValue(name, out var first))
            return first;
        owners.Add(name, owner);
        return null;
    }
}
