namespace TypedShm.Description;

/// <summary>Knows who has which C# name where names must differ.</summary>
/// <param name="reserved">The names that the generated code has in any case.</param>
/// <param name="enclosing">The name of the generated type, which no member may have.</param>
internal sealed class NameScope(HashSet<string> reserved, string enclosing)
{
    /// <summary>The owner of names that the generated code has anyway.</summary>
    public const string Reserved = "the generated code";

    private readonly Dictionary<string, string> owners = [];

    /// <summary>Gives the name to the owner, or tells who has it already.</summary>
    public string? Claim(string name, string owner)
    {
        if (name == enclosing || reserved.Contains(name))
            return Reserved;
        if (owners.TryGetValue(name, out var first))
            return first;
        owners.Add(name, owner);
        return null;
    }
}
