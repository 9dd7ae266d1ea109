using System.Collections.Concurrent;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Transport.Tests.SharedMemory;

/// <summary>Regions in System V shared memory, each under a name of its own; other processes take part.</summary>
public sealed class SharedMemoryUnderTest : TransportUnderTest
{
    private static readonly ConcurrentQueue<string> Given = new();

    /// <summary>Gets all addresses that the tests of this run were given.</summary>
    public static IReadOnlyCollection<string> Addresses => Given;

    public override ITransport Transport { get; } = new SharedMemoryTransport();

    public override string NewAddress()
    {
        var address = $"shm:test-{Guid.NewGuid()}";
        Given.Enqueue(address);
        return address;
    }
}
