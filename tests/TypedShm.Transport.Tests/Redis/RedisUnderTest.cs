using TypedShm.Transport.Conformance;
using TypedShm.Transport.Redis;

namespace TypedShm.Transport.Tests.Redis;

/// <summary>Regions in a Redis server, each below a prefix of its own; other processes take part.</summary>
public sealed class RedisUnderTest : TransportUnderTest
{
    public override ITransport Transport { get; } = new RedisTransport();

    public override int Slower => 100;

    public override string NewAddress() => $"{RedisTestServer.Shared.Address}/0?prefix=test-{Guid.NewGuid()}:";
}
