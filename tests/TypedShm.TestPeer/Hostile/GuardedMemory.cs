using System.Runtime.InteropServices;
using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.TestPeer.Hostile;

/// <summary>Memory between two pages that nobody may touch: whoever reads or writes outside ends the process.</summary>
internal static class GuardedMemory
{
    private const int NoAccess = 0;

    /// <summary>Takes as many bytes, which end right before the guard behind them, or begin right behind the one before them.</summary>
    public static MappedMemory Take(long length, bool againstEnd)
    {
        var page = Environment.SystemPageSize;
        var inner = (nint)((length + page - 1) / page * page);
        Check(Allocate(out var start, page, inner + (2 * page)), "posix_memalign");
        Check(Protect(start, page, NoAccess), "mprotect");
        Check(Protect(start + page + inner, page, NoAccess), "mprotect");
        var memory = new MappedMemory(start + page + (againstEnd ? inner - (nint)length : 0), length);
        GC.SuppressFinalize(memory); // It is no segment that could be detached; it goes with the process.
        memory.Bytes(0, (int)length).Clear();
        return memory;
    }

    private static void Check(int result, string call)
    {
        if (result != 0)
            throw new InvalidOperationException($"{call} gave {result}");
    }

    [DllImport("libc", EntryPoint = "posix_memalign")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Allocate(out nint address, nint alignment, nint length);

    [DllImport("libc", EntryPoint = "mprotect")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Protect(nint address, nint length, int protection);
}
