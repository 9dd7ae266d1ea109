namespace TypedShm.Description;

/// <summary>Holds what the files behind the one that is read say: files are read from the last to the first, so that a record meets what refines it.</summary>
internal sealed class LaterFiles
{
    private const string Fields = "\"fields\": [[\"ts\", 0.0], [\"sender\", \"\"], ...]";

    private readonly Dictionary<string, List<(JsonMember Member, Mention Rules)>> refinements = [];
    private readonly Dictionary<string, List<(JsonMember Member, Mention Rules)>> groups = [];

    /// <summary>Keeps what a file says of a record that an earlier one describes.</summary>
    public void Refine(FileProblems file, JsonMember record) => Keep(refinements, record.Name.Text, file, record);

    /// <summary>Keeps what a file says of a group.</summary>
    public void RefineGroup(FileProblems file, JsonMember group) => Keep(groups, RecordNames.GroupOf(group.Name.Text)!, file, group);

    /// <summary>Hands over what refines a record, also where a later file describes the record anew: what is wrong is said all the same.</summary>
    public IReadOnlyList<Mention> TakeFor(string record)
    {
        if (!refinements.TryGetValue(record, out var found))
            return [];
        refinements.Remove(record);
        return [.. found.Select(refinement => refinement.Rules)];
    }

    /// <summary>Gives the rules of the groups of these records, and reports what speaks of records and groups that there are not.</summary>
    public Dictionary<string, GroupRules> Finish(IReadOnlyCollection<RecordDraft> records)
    {
        // What was wrong with the JSON may have swallowed the fields.
        foreach (var (member, rules) in refinements.SelectMany(left => left.Value).Where(left => !left.Member.IsDamaged))
            rules.File.Add(InRecord.NothingToRefine, member.Name.Extent, Excerpt.Of(member.Name.Text), Advise(member, records.Where(record => record.Problems != rules.File)));
        var known = new HashSet<string?>(records.Select(record => RecordNames.GroupOf(record.Name)));
        foreach (var (member, rules) in groups.Where(group => !known.Contains(group.Key)).SelectMany(group => group.Value))
            rules.File.Add(InRecord.GroupUnknown, member.Name.Extent, Excerpt.Of(member.Name.Text), Nearest.Advise(member.Name.Text, known.OfType<string>().Select(group => group + "__")));
        return groups.ToDictionary(group => group.Key, group => GroupRules.Read(group.Value.Select(mention => mention.Rules), group.Key));
    }

    /// <summary>Says what to write instead of an object without fields: the record of another file that is meant, a record of a group, or fields.</summary>
    private static string Advise(JsonMember member, IEnumerable<RecordDraft> others)
    {
        var name = member.Name.Text;
        if (Nearest.Find(name, others.Select(record => record.Name)) is { } meant)
            return meant == name ? "it in a file that is read later" : $"{Excerpt.Of(meant)}, or {Fields}";
        var inside = member.Value.Members.FirstOrDefault(inner => inner.Value.Kind is JsonKind.List or JsonKind.Object)?.Name.Text;
        return inside is null || Nearest.Find(inside, RuleKeys.OfRecord) is not null ? Fields : $"\"{Excerpt.Of($"{name}__{inside}")}\" for a record of a group, or {Fields}";
    }

    private static void Keep(Dictionary<string, List<(JsonMember Member, Mention Rules)>> kept, string key, FileProblems file, JsonMember member)
    {
        if (!kept.TryGetValue(key, out var mentions))
            kept.Add(key, mentions = []);
        mentions.Insert(0, (member, new(file, member.Value)));
    }
}
