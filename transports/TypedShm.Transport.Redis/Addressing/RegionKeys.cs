namespace TypedShm.Transport.Redis;

/// <summary>The keys and channels of a region. Records have the names that SimpleSHM gives them; what is TypedShm's own stands below <c>typedshm:</c>.</summary>
internal sealed class RegionKeys(RedisAddress address)
{
    private const string Own = "typedshm:";

    /// <summary>Gets the key that holds what the region is, from its first moment to its removal.</summary>
    public string Region { get; } = $"{address.Prefix}{Own}region";

    /// <summary>Gets the channel on which a removal is announced.</summary>
    public string Removals { get; } = $"{address.Prefix}{Own}removed";

    /// <summary>Gets the key that SimpleSHM's programs wait for; null when none is named.</summary>
    public string? Ready { get; } = address.ReadyKey is null ? null : $"{address.Prefix}{address.ReadyKey}";

    /// <summary>Gets the key and the channel of a record.</summary>
    public string Record(string name) => $"{address.Prefix}{name}";

    /// <summary>Gets the key of the number of the flush that last wrote a record.</summary>
    public string Flush(string record) => $"{address.Prefix}{Own}flush:{record}";

    /// <summary>Gets the key that stands for a while where a region was.</summary>
    public string Grave(string id) => $"{address.Prefix}{Own}removed:{id}";
}
