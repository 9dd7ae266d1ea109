namespace TypedShm.Description;

/// <summary>Reads descriptions: text in, checked model out.</summary>
public static class DescriptionReader
{
    /// <summary>Reads files in order; a record in a later file replaces the one of the same name in an earlier.</summary>
    public static CheckedDescription Read(string contractName, IReadOnlyList<DescriptionFile> files)
    {
        var problems = files.Select(file => new FileProblems(file)).ToList();
        var scope = new ContractScope(contractName);
        var records = new List<RecordModel>();
        foreach (var draft in Merge(problems.SelectMany(FileReader.Read)))
        {
            if (scope.Admits(draft) && draft.Model is { } model)
                records.Add(model);
        }

        return new(new(contractName, new([.. records])), new([.. problems.SelectMany(file => file.InOrder())]));
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
