using System.Runtime.InteropServices;

namespace TypedShm.Transport.Tests.SharedMemory.Waking;

/// <summary>Binds threads to cores, so that two of them do run at the same moment; where that is not permitted they run as they come.</summary>
internal static class Core
{
    private const int Words = 16; // As many cores as a set of the C library has.
    private const int ThisThread = 0;

    /// <summary>Lets the calling thread, which ends soon, run on the n-th of the cores that it may use.</summary>
    public static void Bind(int number)
    {
        var allowed = new ulong[Words];
        if (GetAffinity(ThisThread, Words * sizeof(ulong), allowed) != 0)
            return;
        int[] cores = [.. Enumerable.Range(0, Words * 64).Where(core => (allowed[core / 64] >> (core % 64) & 1) != 0)];
        var wanted = new ulong[Words];
        var mine = cores[number % cores.Length];
        wanted[mine / 64] = 1UL << (mine % 64);
        _ = SetAffinity(ThisThread, Words * sizeof(ulong), wanted);
    }

    [DllImport("libc", EntryPoint = "sched_getaffinity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetAffinity(int thread, nint size, [In, Out] ulong[] set);

    [DllImport("libc", EntryPoint = "sched_setaffinity")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetAffinity(int thread, nint size, [In] ulong[] set);
}
