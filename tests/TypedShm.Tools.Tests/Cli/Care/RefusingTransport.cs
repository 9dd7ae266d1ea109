using TypedShm.Transport;

namespace TypedShm.Tools.Tests.Cli.Care;

/// <summary>A transport whose every region is damaged.</summary>
internal sealed class RefusingTransport : ITransport
{
    public string Scheme => "shm";

    public IRegion? Open(OpenRequest request, CancellationToken cancel) => throw new TransportException("open", request.Address, "it is damaged");

    public bool Remove(string address) => false;
}
