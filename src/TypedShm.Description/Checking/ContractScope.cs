namespace TypedShm.Description;

/// <summary>Names records and groups, and checks that the names differ: properties, structs and group classes lie in one generated class.</summary>
/// <param name="contractName">The name of that class.</param>
/// <param name="groupRules">What is said of groups, by what stands before the double underscore.</param>
internal sealed class ContractScope(string contractName, Dictionary<string, GroupRules> groupRules)
{
    private readonly NameScope contract = new(ReservedNames.OfContract, contractName);
    private readonly Dictionary<string, NameScope> groups = [];

    /// <summary>Gives the records of which nothing is wrong.</summary>
    public IEnumerable<RecordModel> Admit(IReadOnlyCollection<RecordDraft> drafts)
    {
        var known = new HashSet<string>(drafts.Select(draft => draft.Name));
        var formers = new Dictionary<string, string>();
        foreach (var draft in drafts.Where(draft => draft.HasName))
        {
            if (draft.Rules?.Was is { } was && known.Contains(was))
                draft.Was!.Report(InRecord.FormerRecordInUse, Excerpt.Of(draft.Name), was);
            else if (draft.Rules?.Was is { } former && formers.TryGetValue(former, out var first))
                draft.Was!.Report(InRecord.FormerRecordTwice, Excerpt.Of(draft.Name), former, first);
            else if (Name(draft) is { } record)
                yield return record;
            if (draft.Rules?.Was is { } claimed && !formers.ContainsKey(claimed))
                formers.Add(claimed, draft.Name);
        }
    }

    /// <summary>Reports the first name of the record that is not free.</summary>
    private RecordModel? Name(RecordDraft draft)
    {
        var rules = RecordNames.GroupOf(draft.Name) is { } prefix && groupRules.TryGetValue(prefix, out var given) ? given : GroupRules.None;
        var names = RecordNames.Of(draft.Name, rules.Name, draft.OwnName);
        var owner = $"record {Excerpt.Of(draft.Name)}";
        var properties = names.Group is null ? contract : OpenGroup(draft, names);
        if (properties is null || !IsFree(draft, properties, names.Property, owner) || !IsFree(draft, contract, names.Type, owner) || draft.Rules is null)
            return null;
        // Whoever is named otherwise may be named as one of the record's own members.
        if (draft.Fields.FirstOrDefault(field => FieldNames.Of(field.CSharpName, field.Type).Contains(names.Type)) is { } member)
        {
            draft.Problems.Add(InRecord.RecordNameTaken, draft.Place, Excerpt.Of(draft.Name), names.Type, $"field {member.Name}");
            return null;
        }

        var meaning = draft.Rules with { IsNamed = draft.OwnName is not null || rules.Name is not null };
        var group = names.Group is { } property ? new GroupModel(property, rules.Doc) : null;
        return Fingerprint.Sign(new(draft.Name, group, names.Property, names.Type, meaning, draft.Size, draft.Fields));
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
        RecordNames.GroupOf(draft.Name) is { } group && CSharpName.Of(group) == name ? draft.Name.Insert(group.Length, "_1") : draft.Name + "_values";
}
