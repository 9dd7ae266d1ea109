namespace TypedShm;

/// <summary>Finds the program's records among those of a region.</summary>
internal static class RecordPairs
{
    public static RecordMatch[] Of(Contract here, Contract region)
    {
        var matches = new RecordMatch[here.Records.Count];
        var taken = new bool[region.Records.Count];
        for (var record = 0; record < matches.Length; record++)
            matches[record] = Take(here.Records[record], region, region.SlotOf(here.Records[record].Name), taken);

        // Names first, so that no record loses its slot to one that was called so before.
        var renamed = region.Records.Where(record => record.FormerName is not null).ToLookup(record => record.FormerName!, StringComparer.Ordinal);
        for (var record = 0; record < matches.Length; record++)
        {
            var mine = here.Records[record];
            if (matches[record].IsAbsent && mine.FormerName is { } former)
                matches[record] = Take(mine, region, region.SlotOf(former), taken);
            if (matches[record].IsAbsent && renamed[mine.Name].FirstOrDefault() is { } successor)
                matches[record] = Take(mine, region, region.SlotOf(successor.Name), taken);
        }

        return matches;
    }

    private static RecordMatch Take(RecordContract mine, Contract region, int slot, bool[] taken)
    {
        if (slot < 0 || taken[slot])
            return new RecordMatch(-1, mine, mine);
        taken[slot] = true;
        return new RecordMatch(slot, mine, region.Records[slot]);
    }
}
