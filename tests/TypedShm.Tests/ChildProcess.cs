using System.Diagnostics;

namespace TypedShm.Tests;

/// <summary>Runs a program to its end and keeps what it printed.</summary>
internal static class ChildProcess
{
    // A watchdog, not a limit: a child that hangs must not hang the tests.
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(4);

    public static async Task<(string Output, int Status)> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        ClearBuildEnvironment(start.Environment);
        using var process = Process.Start(start)!;
        using var watchdog = new CancellationTokenSource(Watchdog);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(watchdog.Token);
            var output = await process.StandardOutput.ReadToEndAsync(watchdog.Token);
            var all = await errors + output;
            await process.WaitForExitAsync(watchdog.Token);
            return (all, process.ExitCode);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Watchdog}.");
        }
    }

    // The test host inherits variables of the build that started it; another build must not.
    private static void ClearBuildEnvironment(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            environment.Remove(name);
        // What this run accepts, the runs that it tests do not.
        environment.Remove("TYPEDSHM_ACCEPT");
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["LC_ALL"] = "C";
        // Servers that outlive the child would hold its output open, and the reading would wait for them.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
    }
}
