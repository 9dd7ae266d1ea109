using System.Diagnostics;
using TypedShm.TestPeer;

namespace TypedShm.Transport.Tests.SharedMemory.Waking;

/// <summary>No system call on the way of a value: the kernel is only asked to put to sleep and to wake.</summary>
public sealed class SystemCallTests() : Conformance.Conformance(new SharedMemoryUnderTest())
{
    private const int Times = 10_000;

    [Fact]
    public async Task Set_Flush_and_Read_make_no_system_call_when_nobody_waits()
    {
        var trace = Path.GetTempFileName();
        var start = new ProcessStartInfo("strace", ["-o", trace, "dotnet", Path.Combine(AppContext.BaseDirectory, "TypedShm.TestPeer.dll"), Address, "trace-calls", $"{Times}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_TieredCompilation"] = "0"; // So that no code is replaced while it runs.
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var report = await process.StandardOutput.ReadToEndAsync().WaitAsync(Watchdog);
        await process.WaitForExitAsync().WaitAsync(Watchdog);
        Assert.True(process.ExitCode == 0, $"strace ended with {process.ExitCode}: {await errors}");
        Assert.Equal("5 kinds of calls\n", report);

        var calls = await File.ReadAllLinesAsync(trace);
        File.Delete(trace);
        string[] begins = [.. calls.Where(call => call.Contains(TracedCalls.Begin, StringComparison.Ordinal))];
        Assert.Equal(5, begins.Length);
        Assert.All(begins, begin => Assert.Contains(TracedCalls.End, calls[Array.IndexOf(calls, begin) + 1], StringComparison.Ordinal));
    }
}
