using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace TypedShm.Transport.SharedMemory.Native;

/// <summary>The calls of the C library, as they are; only <see cref="SystemV"/> and <see cref="Futex"/> use them.</summary>
internal static partial class LibC
{
    [LibraryImport("libc", EntryPoint = "shmget", SetLastError = true)]
    public static partial int ShmGet(int key, nuint size, int flags);

    [LibraryImport("libc", EntryPoint = "shmat", SetLastError = true)]
    public static partial nint ShmAt(int segment, nint address, int flags);

    [LibraryImport("libc", EntryPoint = "shmdt", SetLastError = true)]
    public static partial int ShmDt(nint address);

    [LibraryImport("libc", EntryPoint = "shmctl", SetLastError = true)]
    public static partial int ShmCtl(int segment, int command, ref SegmentStatus status);

    [LibraryImport("libc", EntryPoint = "semget", SetLastError = true)]
    public static partial int SemGet(int key, int count, int flags);

    [LibraryImport("libc", EntryPoint = "semop", SetLastError = true)]
    public static partial int SemOp(int set, ref SemaphoreStep steps, nuint count);

    [LibraryImport("libc", EntryPoint = "semctl", SetLastError = true)]
    public static partial int SemCtl(int set, int number, int command, nint argument);

    [LibraryImport("libc", EntryPoint = "semctl", SetLastError = true)]
    public static partial int SemCtl(int set, int number, int command, ref SemaphoreSetStatus status);

    [LibraryImport("libc", EntryPoint = "ftok", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int FTok(string path, int project);

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    public static partial int ClockGetTime(int clock, out TimeSpec time);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static partial nint FutexCall(nint number, ref uint word, nint operation, nint value, ref TimeSpec timeout);
}
