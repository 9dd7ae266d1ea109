namespace TypedShm.Description;

/// <summary>Reads descriptions: text in, checked model out.</summary>
public static class DescriptionReader
{
    /// <summary>Reads files in order; a record in a later file replaces the one of the same name in an earlier, or refines it.</summary>
    public static CheckedDescription Read(string contractName, IReadOnlyList<DescriptionFile> files)
    {
        var problems = files.Select(file => new FileProblems(file)).ToList();
        var later = new LaterFiles();
        var drafts = new List<RecordDraft>[files.Count];
        for (var file = files.Count - 1; file >= 0; file--)
            drafts[file] = new FileReader(problems[file], later).Read();
        var merged = Merge(drafts.SelectMany(draft => draft));
        var scope = new ContractScope(contractName, later.Finish(merged));
        var records = scope.Admit(merged).ToArray();
        return new(new(contractName, new(records)), new([.. problems.SelectMany(file => file.InOrder())]));
    }

    private static List<RecordDraft> Merge(IEnumerable<RecordDraft> drafts)
    {
        var merged = new List<RecordDraft>();
        var places = new Dictionary<string, int>();
        foreach (var draft in drafts)
        {
            if (places.TryGetValue(draft.Name, out var place))
            {
                merged[place] = draft;
                continue;
            }

            places.Add(draft.Name, merged.Count);
            merged.Add(draft);
        }

        return merged;
    }
}
