namespace TypedShm.Description;

/// <summary>Finds each field of a record among the accepted ones.</summary>
internal sealed class FieldPairs
{
    private const int Nobody = -1;

    private readonly IReadOnlyList<FieldWords> old;
    private readonly IReadOnlyList<FieldWords> now;
    private readonly int[] partners;
    private readonly HashSet<int> kept = [];

    /// <summary>Pairs them place by place first, as attaching does, then by name, then by the name that either had before.</summary>
    /// <param name="old">The accepted fields.</param>
    /// <param name="now">The fields of the description.</param>
    public FieldPairs(IReadOnlyList<FieldWords> old, IReadOnlyList<FieldWords> now)
    {
        (this.old, this.now) = (old, now);
        Shared = Math.Min(old.Count, now.Count);
        partners = [.. now.Select(_ => Nobody)];
        Pair(field => field < Shared && now[field].IsNamedAs(old[field]) ? field : Nobody);
        var places = Places(field => field.Path);
        Pair(field => Find(places, now[field].Path));
        Pair(field => Find(places, now[field].Was));
        var renamed = Places(field => field.Was);
        Pair(field => Find(renamed, now[field].Path));
    }

    /// <summary>Gets how many places both have.</summary>
    public int Shared { get; }

    /// <summary>Gets whether attaching refuses the record: at some place that both have, they do not agree.</summary>
    public bool IsRefused => Enumerable.Range(0, Shared).Any(place => partners[place] != place || !now[place].LiesAs(old[place]));

    /// <summary>Gets whether fields stand in another order, those apart that came and went.</summary>
    public bool IsReordered => Overtaken().Any();

    /// <summary>Gets a field that lies elsewhere, best one that stands behind others that it stood before; null if none does.</summary>
    public int? Moved => Overtaken().Concat(Enumerable.Range(0, now.Count)).Where(place => Before(place) is { } before && before.Offset != now[place].Offset)
        .Select(place => (int?)place).FirstOrDefault();

    /// <summary>Gives the accepted field that a field was; null if it is new.</summary>
    public FieldWords? Before(int field) => partners[field] == Nobody ? null : old[partners[field]];

    /// <summary>Tells whether an accepted field is still there.</summary>
    public bool IsKept(int accepted) => kept.Contains(accepted);

    private void Pair(Func<int, int> partnerOf)
    {
        for (var field = 0; field < partners.Length; field++)
        {
            if (partners[field] == Nobody && partnerOf(field) is >= 0 and var partner && kept.Add(partner))
                partners[field] = partner;
        }
    }

    private IEnumerable<int> Overtaken()
    {
        var last = Nobody;
        for (var field = 0; field < partners.Length; field++)
        {
            if (partners[field] != Nobody && partners[field] < last)
                yield return field;
            last = Math.Max(last, partners[field]);
        }
    }

    /// <summary>Gives the accepted fields by a name, the first where two have it.</summary>
    private Dictionary<string, int> Places(Func<FieldWords, string?> nameOf) =>
        Enumerable.Range(0, old.Count).Where(field => nameOf(old[field]) is not null).GroupBy(field => nameOf(old[field])!).ToDictionary(field => field.Key, field => field.First());

    private static int Find(Dictionary<string, int> places, string? name) => name is not null && places.TryGetValue(name, out var place) ? place : Nobody;
}
