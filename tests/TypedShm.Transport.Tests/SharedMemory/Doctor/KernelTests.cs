using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.Tests.SharedMemory.Limits;

namespace TypedShm.Transport.Tests.SharedMemory.Doctor;

/// <summary>What is found where the kernel itself is short of something, in an IPC namespace of its own.</summary>
public sealed class KernelTests
{
    [KernelFact]
    public void A_system_that_can_make_no_segment_is_an_error() => Assert.Equal(Severity.Error, KernelThread.InNamespace(("shmmni", "0"), () => SeverityOf("shmmni")));

    [KernelFact]
    public void A_system_whose_sets_are_too_small_is_an_error() => Assert.Equal(Severity.Error, KernelThread.InNamespace(("sem", "131 32000 32 128"), () => SeverityOf("sem")));

    [KernelFact]
    public void A_system_whose_segments_are_too_small_is_an_error() => Assert.Equal(Severity.Error, KernelThread.InNamespace(("shmmax", "4096"), () => SeverityOf("shmmax")));

    [KernelFact]
    public void Who_has_no_rights_is_told_of_the_machine_all_the_same() => Assert.Equal(Severity.Note, KernelThread.AsNobody(() => SeverityOf("clock-source")));

    private static Severity SeverityOf(string id) => SharedMemoryRegions.Examine().Single(finding => finding.Id == id).Severity;
}
