namespace TypedShm.Transport;

/// <summary>Opens regions for the addresses of one scheme.</summary>
public interface ITransport
{
    /// <summary>Gets what stands before the colon of an address, such as <c>memory</c>.</summary>
    string Scheme { get; }

    /// <summary>Attaches to the region, and makes it where the request says so; null when the request only looks and there is no ready region.</summary>
    /// <exception cref="TransportException">The region cannot be opened; the message says what to do.</exception>
    IRegion? Open(OpenRequest request, CancellationToken cancel);

    /// <summary>Removes the region with its values, so that the attached find it closed; false when there was none.</summary>
    bool Remove(string address);
}
