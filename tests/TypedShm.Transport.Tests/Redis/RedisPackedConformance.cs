using TypedShm.Transport.Conformance.Ports;
using TypedShm.Transport.Conformance.Topics;

namespace TypedShm.Transport.Tests.Redis;

public sealed class RedisPackedSetAndRead() : SetAndReadConformance(new RedisPackedUnderTest());

public sealed class RedisPackedFlush() : FlushConformance(new RedisPackedUnderTest());

public sealed class RedisPackedGroup() : GroupConformance(new RedisPackedUnderTest());

public sealed class RedisPackedListener() : ListenerConformance(new RedisPackedUnderTest());

public sealed class RedisPackedExpiry() : ExpiryConformance(new RedisPackedUnderTest());

public sealed class RedisPackedPort() : PortConformance(new RedisPackedUnderTest());
