namespace TypedShm.Transport.InProcess;

/// <summary>Serves <c>memory:name</c>: regions inside the process, on any operating system.</summary>
public sealed class InProcessTransport : ITransport
{
    /// <inheritdoc/>
    public string Scheme => "memory";

    /// <inheritdoc/>
    public IRegion? Open(OpenRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var region = request.Start switch
        {
            Start.Join => RegionTable.GetOrAdd(request),
            Start.Wait => RegionTable.Await(request, cancel),
            _ => RegionTable.Find(request.Address),
        };
        return region is null ? null : new Attached(region);
    }

    /// <inheritdoc/>
    public bool Remove(string address) => RegionTable.Remove(address);
}
