using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Transport.Tests.SharedMemory;

/// <summary>Regions in System V shared memory, each under a name of its own; other processes take part.</summary>
public sealed class SharedMemoryUnderTest : TransportUnderTest
{
    public override ITransport Transport { get; } = new SharedMemoryTransport();

    public override string NewAddress() => $"shm:test-{Guid.NewGuid()}";
}
