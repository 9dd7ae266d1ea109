namespace TypedShm.Transport.Redis;

/// <summary>Serves <c>redis://host:port/db?prefix=...</c>: regions in a Redis server, as SimpleSHM's programs keep and find them.</summary>
public sealed class RedisTransport : ITransport
{
    /// <inheritdoc/>
    public string Scheme => "redis";

    /// <inheritdoc/>
    public IRegion? Open(OpenRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new RegionOpener(RedisAddress.Parse(request.Address), request).Open(cancel);
    }

    /// <inheritdoc/>
    public bool Remove(string address) => RegionRemover.Remove(RedisAddress.Parse(address));
}
