using TypedShm.Transport.Conformance.Ports;
using TypedShm.Transport.Conformance.Topics;
using TypedShm.Transport.Conformance.Topics.Large;

namespace TypedShm.Transport.Tests.InProcess;

public sealed class InProcessSetAndRead() : SetAndReadConformance(new InProcessUnderTest());

public sealed class InProcessFlush() : FlushConformance(new InProcessUnderTest());

public sealed class InProcessGroup() : GroupConformance(new InProcessUnderTest());

public sealed class InProcessListener() : ListenerConformance(new InProcessUnderTest());

public sealed class InProcessExpiry() : ExpiryConformance(new InProcessUnderTest());

public sealed class InProcessLifecycle() : LifecycleConformance(new InProcessUnderTest());

public sealed class InProcessMismatch() : MismatchConformance(new InProcessUnderTest());

public sealed class InProcessChange() : ChangeConformance(new InProcessUnderTest());

public sealed class InProcessRule() : RuleConformance(new InProcessUnderTest());

public sealed class InProcessLargeRecord() : LargeRecordConformance(new InProcessUnderTest());

public sealed class InProcessLargeRead() : LargeReadConformance(new InProcessUnderTest());

public sealed class InProcessLargeAllocation() : LargeAllocationConformance(new InProcessUnderTest());

public sealed class InProcessPause() : PauseConformance(new InProcessUnderTest());

public sealed class InProcessConcurrency() : ConcurrencyConformance(new InProcessUnderTest());

public sealed class InProcessInvalid() : InvalidConformance(new InProcessUnderTest());

public sealed class InProcessLeftover() : LeftoverConformance(new InProcessUnderTest());

public sealed class InProcessPort() : PortConformance(new InProcessUnderTest());

public sealed class InProcessWaiter() : WaiterConformance(new InProcessUnderTest());
