using System.Diagnostics;

namespace QuickStart;

/// <summary>Runs the monitor in a process of its own, or, where the address does not leave this process, on a thread of it.</summary>
internal static class MonitorPlace
{
    public static async Task OwnProcess(string address)
    {
        // Below `dotnet QuickStart.dll` the process is dotnet's, which must be told what to run.
        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        using var process = Process.Start(Environment.ProcessPath!, [.. program, "monitor", address]);
        await process.WaitForExitAsync();
    }

    public static Task OwnThread(string address) => Task.Run(() =>
    {
        using var session = Station.Open(address, sender: "MONITOR", start: Start.Wait);
        Console.WriteLine($"monitor: saw {BatteryMonitor.Watch(session)} flushes");
    });
}
