using TypedShm.Transport.Conformance.Ports;
using TypedShm.Transport.Conformance.Topics;
using TypedShm.Transport.Conformance.Topics.Large;

namespace TypedShm.Transport.Tests.Redis;

public sealed class RedisSetAndRead() : SetAndReadConformance(new RedisUnderTest());

public sealed class RedisFlush() : FlushConformance(new RedisUnderTest());

public sealed class RedisGroup() : GroupConformance(new RedisUnderTest());

public sealed class RedisListener() : ListenerConformance(new RedisUnderTest());

public sealed class RedisExpiry() : ExpiryConformance(new RedisUnderTest());

public sealed class RedisLifecycle() : LifecycleConformance(new RedisUnderTest());

public sealed class RedisMismatch() : MismatchConformance(new RedisUnderTest());

public sealed class RedisChange() : ChangeConformance(new RedisUnderTest());

public sealed class RedisRule() : RuleConformance(new RedisUnderTest());

public sealed class RedisLargeRecord() : LargeRecordConformance(new RedisUnderTest());

public sealed class RedisLargeRead() : LargeReadConformance(new RedisUnderTest());

public sealed class RedisPause() : PauseConformance(new RedisUnderTest());

public sealed class RedisConcurrency() : ConcurrencyConformance(new RedisUnderTest());

public sealed class RedisInvalid() : InvalidConformance(new RedisUnderTest());

public sealed class RedisLeftover() : LeftoverConformance(new RedisUnderTest());

public sealed class RedisPort() : PortConformance(new RedisUnderTest());

public sealed class RedisWaiter() : WaiterConformance(new RedisUnderTest());
