using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Ports;
using TypedShm.Transport.Conformance.Topics;
using TypedShm.Transport.Redis;

namespace TypedShm.Transport.Tests.Redis;

/// <summary>Regions whose values are packed bytes, for fleets without Python: they keep the same promises.</summary>
public sealed class RedisPackedUnderTest : TransportUnderTest
{
    public override ITransport Transport { get; } = new RedisTransport();

    public override int Slower => 100;

    public override string NewAddress() => $"{RedisTestServer.Shared.Address}?prefix=packed-{Guid.NewGuid()}:&format=packed";
}

public sealed class RedisPackedSetAndRead() : SetAndReadConformance(new RedisPackedUnderTest());

public sealed class RedisPackedFlush() : FlushConformance(new RedisPackedUnderTest());

public sealed class RedisPackedGroup() : GroupConformance(new RedisPackedUnderTest());

public sealed class RedisPackedListener() : ListenerConformance(new RedisPackedUnderTest());

public sealed class RedisPackedExpiry() : ExpiryConformance(new RedisPackedUnderTest());

public sealed class RedisPackedPort() : PortConformance(new RedisPackedUnderTest());
