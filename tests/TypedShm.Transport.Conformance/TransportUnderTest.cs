namespace TypedShm.Transport.Conformance;

/// <summary>What the suite must know of a transport: how to open it, where, and whether other processes take part.</summary>
public abstract class TransportUnderTest
{
    public abstract ITransport Transport { get; }

    /// <summary>Gets whether a region is shared by processes: then each participant of a storm is one, else a thread.</summary>
    public virtual bool CrossesProcesses => true;

    /// <summary>Gets by how much fewer flushes a storm has than over memory, since each takes longer.</summary>
    public virtual int Slower => 1;

    /// <summary>Gives an address where there is no region yet.</summary>
    public abstract string NewAddress();
}
