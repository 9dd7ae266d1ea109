namespace TypedShm.Description;

/// <summary>A record before and after.</summary>
/// <param name="Old">The accepted one; null for a new record.</param>
/// <param name="Now">That of the description; null for one that is gone.</param>
internal sealed record RecordPair(RecordWords? Old, RecordWords? Now)
{
    /// <summary>Gets whether there is nothing to compare.</summary>
    public bool IsSame { get; } = Old is not null && Now is not null && Old.IsSame(Now);

    /// <summary>Finds each record by its name, else by the name that either had before.</summary>
    public static IReadOnlyList<RecordPair> Of(IReadOnlyList<RecordWords> old, IReadOnlyList<RecordWords> now)
    {
        var free = old.ToDictionary(record => record.Name);
        var pairs = now.Select(record => new RecordPair(Take(free, record.Name), record)).ToList();

        // Names first, so that no record loses its place to one that was called so before.
        var renamed = old.Where(record => record.Was is not null).ToLookup(record => record.Was!);
        for (var index = 0; index < pairs.Count; index++)
        {
            if (pairs[index] is { Old: null, Now: { } record })
                pairs[index] = new(Take(free, record.Was) ?? Take(free, renamed[record.Name].FirstOrDefault()?.Name), record);
        }

        return [.. pairs, .. old.Where(record => free.ContainsKey(record.Name)).Select(record => new RecordPair(record, null))];
    }

    private static RecordWords? Take(Dictionary<string, RecordWords> free, string? name)
    {
        if (name is null || !free.TryGetValue(name, out var record))
            return null;
        free.Remove(name);
        return record;
    }
}
