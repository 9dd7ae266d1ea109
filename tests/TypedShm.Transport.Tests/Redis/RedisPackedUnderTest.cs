using TypedShm.Transport.Conformance;
using TypedShm.Transport.Redis;

namespace TypedShm.Transport.Tests.Redis;

/// <summary>Regions whose values are packed bytes, for fleets without Python: they keep the same promises.</summary>
public sealed class RedisPackedUnderTest : TransportUnderTest
{
    public override ITransport Transport { get; } = new RedisTransport();

    public override int Slower => 100;

    public override string NewAddress() => $"{RedisTestServer.Shared.Address}?prefix=packed-{Guid.NewGuid()}:&format=packed";
}
