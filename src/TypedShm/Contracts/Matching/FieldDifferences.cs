namespace TypedShm;

/// <summary>Says field by field why two records do not fit. What merely lies elsewhere because of an earlier difference is not named.</summary>
internal sealed class FieldDifferences(RecordContract here, RecordContract region, string origin)
{
    private readonly List<string> found = [];
    private readonly Dictionary<FieldContract, FieldContract> pairs = [];
    private string? moved;

    public IReadOnlyList<string> Find()
    {
        Pair();
        foreach (var mine in here.Fields)
        {
            if (pairs.TryGetValue(mine, out var theirs))
                Compare(mine, theirs);
        }

        CompareLone();
        return found.Count > 0 ? found : [moved!];
    }

    /// <summary>Finds each field by its name, else by the name that either side had before.</summary>
    private void Pair()
    {
        var theirs = region.Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        var renamed = region.Fields.Where(field => field.FormerName is not null).ToLookup(field => field.FormerName!, StringComparer.Ordinal);
        foreach (var mine in here.Fields)
        {
            if (theirs.Remove(mine.Name, out var same))
                pairs.Add(mine, same);
        }

        foreach (var mine in here.Fields.Where(field => !pairs.ContainsKey(field)))
        {
            if (mine.FormerName is { } former && theirs.Remove(former, out var before))
                pairs.Add(mine, before);
            else if (renamed[mine.Name].FirstOrDefault() is { } after && theirs.Remove(after.Name))
                pairs.Add(mine, after);
        }
    }

    private void Compare(FieldContract mine, FieldContract theirs)
    {
        var number = mine.FieldType.Values.FirstDifference(theirs.FieldType.Values);
        if (mine.FieldType.Agrees(theirs.FieldType))
        {
            if (mine.Size != theirs.Size)
                found.Add($"{mine} is {mine.Type} of {mine.Size} bytes here, of {theirs.Size} bytes {origin}");
            else if (mine.Offset != theirs.Offset)
                moved ??= $"{mine} lies at {mine.Offset} here, at {theirs.Offset} {origin}";
        }
        else if (number >= 0 && mine.Shape.SequenceEqual(theirs.Shape))
        {
            found.Add($"{mine}: value {number} is {mine.Values[number]} here, {theirs.Values[number]} {origin}");
        }
        else
        {
            found.Add($"{mine} is {Shown.Of(mine.Type)} here, {Shown.Of(theirs.Type)} {origin}");
        }
    }

    /// <summary>Names fields that one side lacks, except at the end, where they may be lacking.</summary>
    private void CompareLone()
    {
        var theirs = pairs.Values.ToHashSet();
        var both = Math.Min(here.Fields.Count, region.Fields.Count);
        var (lastHere, lastRegion) = (Last(here, pairs.ContainsKey), Last(region, theirs.Contains));
        for (var index = 0; index < here.Fields.Count; index++)
        {
            var mine = here.Fields[index];
            if (!pairs.ContainsKey(mine) && (index < lastHere || index < both))
                found.Add($"{mine} is not {origin}{Replacement(mine, index < both ? region.Fields[index] : null, theirs)}");
        }

        for (var index = 0; index < region.Fields.Count; index++)
        {
            var lone = region.Fields[index];
            if (!theirs.Contains(lone) && (index < lastRegion || index < both) && !(index < both && IsReplacement(here.Fields[index], lone)))
                found.Add($"{lone} is not here, but {origin}");
        }
    }

    /// <summary>Recognises what is probably a new name.</summary>
    private string Replacement(FieldContract mine, FieldContract? other, HashSet<FieldContract> paired) =>
        other is not null && !paired.Contains(other) && IsReplacement(mine, other)
            ? $", which has {other.Name} in its place: a new name needs \"was\": \"{other.Name}\" in the description"
            : "";

    private bool IsReplacement(FieldContract mine, FieldContract other) =>
        !pairs.ContainsKey(mine) && mine.Offset == other.Offset && mine.Size == other.Size && mine.FieldType.Agrees(other.FieldType);

    private static int Last(RecordContract record, Func<FieldContract, bool> isPaired)
    {
        var last = record.Fields.Count - 1;
        while (!isPaired(record.Fields[last]))
            last--;
        return last;
    }
}
