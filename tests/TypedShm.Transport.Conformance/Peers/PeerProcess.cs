using System.Diagnostics;

namespace TypedShm.Transport.Conformance.Peers;

/// <summary>Plays a role in a process of its own, for transports that cross processes.</summary>
public static class PeerProcess
{
    /// <summary>Starts the peer program beside the running tests, and gives what it reports.</summary>
    public static async Task<string> Start(string address, params string[] script)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TypedShm.TestPeer.dll"), address, .. script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (await output).Trim()
            : throw new InvalidOperationException($"{string.Join(' ', script)} ended with {process.ExitCode}: {await errors}");
    }
}
