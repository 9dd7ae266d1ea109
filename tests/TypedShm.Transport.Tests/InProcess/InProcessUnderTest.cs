using TypedShm.Transport.Conformance;
using TypedShm.Transport.InProcess;

namespace TypedShm.Transport.Tests.InProcess;

/// <summary>Regions inside this process, each at an address of its own.</summary>
public sealed class InProcessUnderTest : TransportUnderTest
{
    public override ITransport Transport { get; } = new InProcessTransport();

    public override bool CrossesProcesses => false;

    public override string NewAddress() => $"memory:{Guid.NewGuid()}";
}
