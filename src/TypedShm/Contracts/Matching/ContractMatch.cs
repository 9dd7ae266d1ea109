namespace TypedShm;

/// <summary>Decides whether a program can use a region that was perhaps made for another contract.</summary>
/// <param name="Records">Where the program's records lie, in the order of its contract.</param>
/// <param name="Notes">In what the contracts differ although the program can use the region.</param>
internal sealed record ContractMatch(RecordMatch[] Records, IReadOnlyList<string> Notes)
{
    private const int MostShown = 10;

    /// <summary>Matches records by name, else by the name that either side had before; fields must be equal, or those of one side the beginning of the other's.</summary>
    /// <exception cref="ContractMismatchException">Some record differs, or none is there; the message says what.</exception>
    public static ContractMatch Of(Contract here, Contract region, RegionOrigin origin)
    {
        var records = RecordPairs.Of(here, region);
        var differences = Differences(records, region, origin.ToString());
        return differences.Count == 0
            ? new ContractMatch(records, CompatibleNotes.Of(records, region))
            : throw new ContractMismatchException(origin.Address, here, region, differences);
    }

    /// <summary>Says why a program of one contract cannot use a region of another, which is named by where it is; nothing if it can.</summary>
    public static IReadOnlyList<string> Differences(Contract here, Contract other, string where) => Differences(RecordPairs.Of(here, other), other, where);

    /// <summary>Tells on one line how the contracts differ.</summary>
    public string Describe(Contract here, Contract region, RegionOrigin origin)
    {
        var more = Notes.Count > MostShown ? $"; and {Notes.Count - MostShown} more" : "";
        return $"TypedShm: {origin.Address}, {origin.Created}, has another version of the contract, which fits: {region.Name} {region.Fingerprint} there, "
            + $"{here.Name} {here.Fingerprint} here; {string.Join("; ", Notes.Take(MostShown))}{more}";
    }

    private static List<string> Differences(RecordMatch[] records, Contract region, string where)
    {
        var differences = new List<string>();
        foreach (var record in records.Where(record => !record.IsAbsent && !FieldsAgree(record)))
            differences.AddRange(new FieldDifferences(record.Here, record.Region, where).Find());

        if (records.Length > 0 && Array.TrueForAll(records, record => record.IsAbsent))
            differences.Add($"none of the {records.Length} records here is {where}, which has {string.Join(", ", region.Records.Take(5).Select(record => record.Name))}");
        return differences;
    }

    private static bool FieldsAgree(RecordMatch record)
    {
        var (here, region) = (record.Here.Fields, record.Region.Fields);
        for (var field = 0; field < Math.Min(here.Count, region.Count); field++)
        {
            if (!here[field].Agrees(region[field]))
                return false;
        }

        return true;
    }
}
