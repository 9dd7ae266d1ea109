namespace TypedShm.Transport.SharedMemory.Native;

/// <summary>The time since the machine started, also while it slept: one clock for all processes, which no step of the wall clock moves.</summary>
internal static class BootClock
{
    private const int BootTime = 7;

    public static long Nanoseconds
    {
        get
        {
            if (LibC.ClockGetTime(BootTime, out var time) != 0)
                throw new PlatformNotSupportedException("this system has no CLOCK_BOOTTIME, by which values in shared memory expire");
            return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
        }
    }
}
