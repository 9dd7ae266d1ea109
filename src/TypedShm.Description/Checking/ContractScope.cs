namespace TypedShm.Description;

/// <summary>Checks that the C# names of all records and groups differ: properties, structs and group classes lie in one generated class.</summary>
internal sealed class ContractScope(string contractName)
{
    private readonly NameScope contract = new(ReservedNames.OfContract, contractName);
    private readonly Dictionary<string, NameScope> groups = [];

    /// <summary>Says whether the record's names are free; reports the first that is not.</summary>
    public bool Admits(RecordDraft draft)
    {
        if (draft.Names is not { } names)
            return false;
        var owner = $"record {Excerpt.Of(draft.Name)}";
        var properties = names.Group is null ? contract : OpenGroup(draft, names);
        return properties is not null
            && IsFree(draft, properties, names.Property, owner)
            && IsFree(draft, contract, names.Type, owner);
    }

    private NameScope? OpenGroup(RecordDraft draft, RecordNames names)
    {
        if (groups.TryGetValue(names.Group!, out var known))
            return known;
        var owner = $"group {names.Group}";
        if (!IsFree(draft, contract, names.Group!, owner) || !IsFree(draft, contract, names.GroupClass!, owner))
            return null;
        return groups[names.Group!] = new(ReservedNames.OfEveryClass, names.GroupClass!);
    }

    private bool IsFree(RecordDraft draft, NameScope scope, string name, string owner)
    {
        var first = scope.Claim(name, owner);
        if (first is null || first == owner)
            return true;
        if (name == contractName)
            draft.Problems.Add(InRecord.RecordNameIsContract, draft.Place, Excerpt.Of(draft.Name), name);
        else if (first == NameScope.Reserved)
            draft.Problems.Add(InRecord.RecordNameReserved, draft.Place, Excerpt.Of(draft.Name), name, Suggest(draft, name));
        else
            draft.Problems.Add(InRecord.RecordNameTaken, draft.Place, Excerpt.Of(draft.Name), name, first);
        return false;
    }

    private static string Suggest(RecordDraft draft, string name) =>
        name == draft.Names!.Group ? draft.Name.Insert(draft.Name.IndexOf("__", StringComparison.Ordinal), "_1") : draft.Name + "_values";
}
