namespace TypedShm;

/// <summary>Decides whether a program can use a region that was perhaps made for another contract.</summary>
internal static class ContractMatch
{
    /// <summary>Matches records by name; at least one must be there, and field lists must be equal or one the beginning of the other.</summary>
    /// <exception cref="ContractMismatchException">Some record differs; the message says which fields.</exception>
    public static RecordMatch[] Match(string address, Contract here, Contract region, string regionOrigin)
    {
        var differences = new List<string>();
        var matches = new RecordMatch[here.Records.Count];
        for (var record = 0; record < matches.Length; record++)
        {
            var mine = here.Records[record];
            var slot = region.SlotOf(mine.Name);
            var theirs = slot < 0 ? mine : region.Records[slot];
            matches[record] = new RecordMatch(slot, mine, theirs);
            Compare(mine, theirs, regionOrigin, differences);
        }

        if (matches.Length > 0 && Array.TrueForAll(matches, match => match.IsAbsent))
            differences.Add($"none of the {matches.Length} records here is {regionOrigin}, which has {string.Join(", ", region.Records.Take(5).Select(record => record.Name))}");
        return differences.Count == 0 ? matches : throw new ContractMismatchException(address, here, region, differences);
    }

    private static void Compare(RecordContract mine, RecordContract theirs, string regionOrigin, List<string> differences)
    {
        for (var field = 0; field < Math.Min(mine.Fields.Count, theirs.Fields.Count); field++)
        {
            var (a, b) = (mine.Fields[field], theirs.Fields[field]);
            if (!a.HasLayoutOf(b))
                differences.Add($"{a} is {Layout(a, b)} here, {(a.Name == b.Name ? "" : $"{b.Name}, ")}{Layout(b, a)} {regionOrigin}");
        }
    }

    /// <summary>Describes a field as briefly as tells it from the other.</summary>
    private static string Layout(FieldContract field, FieldContract other) =>
        field.Type == other.Type ? $"{field.Type} at {field.Offset}, size {field.Size}" : field.Type;
}
