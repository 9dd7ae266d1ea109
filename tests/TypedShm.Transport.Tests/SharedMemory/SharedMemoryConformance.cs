using TypedShm.Transport.Conformance.Ports;
using TypedShm.Transport.Conformance.Topics;
using TypedShm.Transport.Conformance.Topics.Large;

namespace TypedShm.Transport.Tests.SharedMemory;

public sealed class SharedMemorySetAndRead() : SetAndReadConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryFlush() : FlushConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryGroup() : GroupConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryListener() : ListenerConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryExpiry() : ExpiryConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryLifecycle() : LifecycleConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryMismatch() : MismatchConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryChange() : ChangeConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryRule() : RuleConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryLargeRecord() : LargeRecordConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryLargeRead() : LargeReadConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryLargeAllocation() : LargeAllocationConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryPause() : PauseConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryConcurrency() : ConcurrencyConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryInvalid() : InvalidConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryLeftover() : LeftoverConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryPort() : PortConformance(new SharedMemoryUnderTest());

public sealed class SharedMemoryWaiter() : WaiterConformance(new SharedMemoryUnderTest());
