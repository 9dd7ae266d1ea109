using System.Runtime.InteropServices;

namespace TypedShm.Transport.SharedMemory.Native;

/// <summary>Sleeps on a word of shared memory until another process changes it and wakes.</summary>
internal static class Futex
{
    // Not the private operations: those would only reach this process.
    private const int WaitOperation = 0;
    private const int WakeOperation = 1;

    private static readonly nint Call = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 202,
        Architecture.Arm64 => 98,
        var other => throw new PlatformNotSupportedException($"shm: works on x64 and arm64, and this is {other}; use memory: or redis: instead."),
    };

    /// <summary>Sleeps while the word holds a value, for a time at most; may return early.</summary>
    public static void Wait(ref uint word, uint value, TimeSpan timeout)
    {
        if (timeout <= TimeSpan.Zero)
            return;
        var time = new TimeSpec(timeout.Ticks / TimeSpan.TicksPerSecond, timeout.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick);
        // Woken, changed meanwhile, interrupted or over: whoever waits looks for itself, whatever the reason.
        LibC.FutexCall(Call, ref word, WaitOperation, (nint)value, ref time);
    }

    /// <summary>Wakes those that sleep on the word, so many at most.</summary>
    public static void Wake(ref uint word, int most)
    {
        var none = default(TimeSpec);
        LibC.FutexCall(Call, ref word, WakeOperation, most, ref none);
    }
}
