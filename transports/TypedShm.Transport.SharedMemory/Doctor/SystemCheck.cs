using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Overview;

namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>Looks whether there is System V shared memory at all, and whether it can be looked at.</summary>
internal static class SystemCheck
{
    private const int AnyKey = 1;

    /// <summary>Says why regions cannot be there, or cannot be found; null when they can.</summary>
    public static string? Problem()
    {
        if (!OperatingSystem.IsLinux())
            return "System V shared memory is there on Linux only";
        SystemV.FindSegment(AnyKey, out var error);
        if (error == Errno.NoCall)
            return $"this kernel has no System V shared memory, or a filter forbids it (errno {error})";
        return File.Exists(KernelTable.OfSegments) ? null : $"{KernelTable.OfSegments} is not there: /proc is hidden here, or this kernel has no System V shared memory";
    }

    public static Finding? Of() => Problem() is { } problem
        ? new Finding("system-v", Severity.Error, problem, "no region can be found here, and shm: may not work at all: run where it does, or use redis: or zmq: between processes")
        : null;
}
