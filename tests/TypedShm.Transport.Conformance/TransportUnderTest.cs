using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.Transport.Conformance;

/// <summary>What the suite must know of a transport: how to open it, where, and how to start other participants.</summary>
public abstract class TransportUnderTest
{
    public abstract ITransport Transport { get; }

    /// <summary>Gives an address where there is no region yet.</summary>
    public abstract string NewAddress();

    /// <summary>Starts a participant that plays a role on its own: a thread here, a process where the transport crosses processes.</summary>
    public virtual Task<string> StartPeer(string address, params string[] script) => PeerThread.Start(Transport, address, script);
}
