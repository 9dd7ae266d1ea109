namespace TypedShm.Transport.Tests.SharedMemory.Limits;

/// <summary>A test that must be somebody else to the kernel, which only root may; elsewhere it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KernelFactAttribute : FactAttribute
{
    public KernelFactAttribute() => Skip = KernelThread.Problem;
}
