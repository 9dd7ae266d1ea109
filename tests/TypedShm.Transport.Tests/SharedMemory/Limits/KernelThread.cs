using System.Runtime.InteropServices;

namespace TypedShm.Transport.Tests.SharedMemory.Limits;

/// <summary>Runs what a test does on a thread that is somebody else to the kernel: these calls change the calling thread only, which ends afterwards.</summary>
internal static class KernelThread
{
    private const int NewIpcNamespace = 0x08000000;
    private const int Nobody = 65_534;
    private const nint Unchanged = -1;

    /// <summary>Gets why this process may not become somebody else; null when it may.</summary>
    public static string? Problem { get; } = Probe();

    /// <summary>Runs as a user who has no rights.</summary>
    public static T AsNobody<T>(Func<T> work) => OnThread(() =>
    {
        BecomeNobody();
        return work();
    });

    /// <summary>Runs in an IPC namespace of its own, whose limits are set first and whose objects end with it.</summary>
    public static T InNamespace<T>((string Limit, string Value) limit, Func<T> work) => OnThread(() =>
    {
        LeaveNamespace();
        File.WriteAllText($"/proc/sys/kernel/{limit.Limit}", limit.Value);
        return work();
    });

    private static string? Probe()
    {
        try
        {
            OnThread<object?>(() =>
            {
                LeaveNamespace();
                BecomeNobody();
                return null;
            });
            return null;
        }
        catch (InvalidOperationException problem)
        {
            return problem.Message;
        }
    }

    private static void LeaveNamespace() => Check(Unshare(NewIpcNamespace), "unshare");

    private static void BecomeNobody()
    {
        var (users, groups) = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 ? (147, 149) : (117, 119);
        Check(SystemCall(groups, Unchanged, Nobody, Unchanged), "setresgid");
        Check(SystemCall(users, Unchanged, Nobody, Unchanged), "setresuid");
    }

    private static void Check(nint result, string call)
    {
        if (result != 0)
            throw new InvalidOperationException($"{call} is not permitted (errno {Marshal.GetLastPInvokeError()}): run the tests as root");
    }

    private static T OnThread<T>(Func<T> work)
    {
        var result = new TaskCompletionSource<T>();
        var thread = new Thread(() =>
        {
            try
            {
                result.SetResult(work());
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                result.SetException(failure);
            }
        });
        thread.Start();
        thread.Join();
        return result.Task.GetAwaiter().GetResult();
    }

    [DllImport("libc", EntryPoint = "unshare", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Unshare(int flags);

    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint SystemCall(nint number, nint first, nint second, nint third);
}
