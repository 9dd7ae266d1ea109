using System.Runtime.InteropServices;
using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.TestPeer.Hostile;

/// <summary>Memory between two pages that nobody may touch: whoever reads or writes outside ends the process.</summary>
internal static class GuardedMemory
{
    private const int None = 0;
    private const int ReadAndWrite = 3;
    private const int PrivateAndAnonymous = 0x22;
    private const int NoFile = -1;

    /// <summary>Maps as many bytes, which end right before the guard behind them, or begin right behind the one before them.</summary>
    public static MappedMemory Map(long length, bool againstEnd)
    {
        var page = Environment.SystemPageSize;
        var inner = (length + page - 1) / page * page;
        var start = MMap(0, (nint)(inner + (2 * page)), None, PrivateAndAnonymous, NoFile, 0);
        if (start == -1 || MProtect(start + page, (nint)inner, ReadAndWrite) != 0)
            throw new InvalidOperationException($"no memory between guards: errno {Marshal.GetLastPInvokeError()}");
        var memory = new MappedMemory(start + page + (nint)(againstEnd ? inner - length : 0), length);
        GC.SuppressFinalize(memory); // It is no segment that could be detached; it goes with the process.
        return memory;
    }

    [DllImport("libc", EntryPoint = "mmap", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint MMap(nint address, nint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MProtect(nint address, nint length, int protection);
}
