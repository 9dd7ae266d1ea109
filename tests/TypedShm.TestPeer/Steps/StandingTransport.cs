using TypedShm.Transport;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.TestPeer.Steps;

/// <summary>Shared memory whose commits are made step by step by somebody else.</summary>
internal sealed class StandingTransport(ITransport inner, Action<SharedRegion, SlotWrite[]> commit) : ITransport
{
    public string Scheme => inner.Scheme;

    public IRegion? Open(OpenRequest request, CancellationToken cancel) =>
        inner.Open(request, cancel) is SharedRegion region ? new StandingRegion(region, commit) : null;

    public bool Remove(string address) => inner.Remove(address);
}
