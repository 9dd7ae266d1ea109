namespace TypedShm.Description;

/// <summary>Holds what the files behind the one that is read say: files are read from the last to the first, so that a record meets what refines it.</summary>
internal sealed class LaterFiles
{
    private readonly Dictionary<string, List<(JsonNode Name, Mention Rules)>> refinements = [];
    private readonly Dictionary<string, List<(JsonNode Name, Mention Rules)>> groups = [];
    private readonly HashSet<string> replaced = [];

    /// <summary>Keeps what a file says of a record that an earlier one describes.</summary>
    public void Refine(FileProblems file, JsonMember record) => Keep(refinements, record.Name.Text, file, record);

    /// <summary>Keeps what a file says of a group.</summary>
    public void RefineGroup(FileProblems file, JsonMember group) => Keep(groups, RecordNames.GroupOf(group.Name.Text)!, file, group);

    /// <summary>Hands over what refines a record; nothing where a later file describes the record anew.</summary>
    public IReadOnlyList<Mention> TakeFor(string record)
    {
        if (!refinements.TryGetValue(record, out var found))
            return [];
        refinements.Remove(record);
        return replaced.Contains(record) ? [] : [.. found.Select(refinement => refinement.Rules)];
    }

    /// <summary>Marks the records of a file that has been read: what earlier files say of them does not count.</summary>
    public void Replace(IEnumerable<RecordDraft> drafts) => replaced.UnionWith(drafts.Select(draft => draft.Name));

    /// <summary>Gives the rules of the groups of these records, and reports what speaks of records and groups that there are not.</summary>
    public Dictionary<string, GroupRules> Finish(IReadOnlyCollection<RecordDraft> records)
    {
        foreach (var (name, rules) in refinements.SelectMany(left => left.Value))
            rules.File.Add(InRecord.NothingToRefine, name.Extent, Excerpt.Of(name.Text));
        var known = new HashSet<string?>(records.Select(record => RecordNames.GroupOf(record.Name)));
        foreach (var (name, rules) in groups.Where(group => !known.Contains(group.Key)).SelectMany(group => group.Value))
            rules.File.Add(InRecord.GroupUnknown, name.Extent, Excerpt.Of(name.Text), Nearest.Advise(name.Text, known.OfType<string>().Select(group => group + "__")));
        return groups.ToDictionary(group => group.Key, group => GroupRules.Read(group.Value.Select(mention => mention.Rules), group.Key));
    }

    private static void Keep(Dictionary<string, List<(JsonNode Name, Mention Rules)>> kept, string key, FileProblems file, JsonMember member)
    {
        if (!kept.TryGetValue(key, out var mentions))
            kept.Add(key, mentions = []);
        mentions.Insert(0, (member.Name, new(file, member.Value)));
    }
}
