namespace TypedShm;

/// <summary>Says in what a program and a region differ although both fit.</summary>
internal static class CompatibleNotes
{
    public static IReadOnlyList<string> Of(RecordMatch[] records, Contract region)
    {
        var slots = records.Select(record => record.Slot).ToHashSet();
        string[] notes =
        [
            .. records.Where(record => record.IsAbsent).Select(record => $"the region has no {record.Here.Name}, which is absent"),
            .. region.Records.Where((_, slot) => !slots.Contains(slot)).Select(record => $"only the region has {record.Name}"),
            .. records.Where(record => !record.IsAbsent && record.Here.Text != record.Region.Text).SelectMany(Of),
        ];
        return notes.Length > 0 ? notes : ["only in names of C# or in the order of records"];
    }

    private static IEnumerable<string> Of(RecordMatch record)
    {
        var (here, region) = (record.Here, record.Region);
        if (here.Name != region.Name)
            yield return $"{here.Name} is {region.Name} there";
        if (here.MaxAge != region.MaxAge || here.Expire != region.Expire)
            yield return $"{here.Name} has another maxAge or expire there";
        foreach (var lone in here.Fields.Skip(region.Fields.Count))
            yield return $"the region has no {lone}, which reads as its blank";
        foreach (var lone in region.Fields.Skip(here.Fields.Count))
            yield return $"only the region has {lone}";
        foreach (var note in here.Fields.Zip(region.Fields).SelectMany(pair => Of(pair.First, pair.Second)))
            yield return note;
    }

    private static IEnumerable<string> Of(FieldContract here, FieldContract region)
    {
        var (mine, theirs) = (here.Values, region.Values);
        if (here.Name != region.Name)
            yield return $"{here} is {region.Name} there";
        if (mine.Count > theirs.Count)
            yield return $"{here} has no {Shown.Of(string.Join(", ", mine.Skip(theirs.Count)))} there";
        if (mine.Count < theirs.Count)
            yield return $"{here} has {Shown.Of(string.Join(", ", theirs.Skip(mine.Count)))} there, which is invalid here";
        if (here.Unit != region.Unit)
            yield return $"{here} has the unit {here.Unit} here, {region.Unit} there";
        if (here.Range != region.Range)
            yield return $"{here} has another range there";
        if (!here.HasBlankOf(region))
            yield return $"{here} has another blank there";
    }
}
