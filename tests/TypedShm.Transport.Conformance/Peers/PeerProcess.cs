using System.Diagnostics;
using System.Globalization;

namespace TypedShm.Transport.Conformance.Peers;

/// <summary>Plays a role in a process of its own, which can be paused.</summary>
public sealed class PeerProcess : IDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PeerProcess(Process process, string role)
    {
        this.process = process;
        Report = Follow(role);
    }

    /// <summary>Gets what ends when the role has begun.</summary>
    public Task Begun => begun.Task;

    public Task<string> Report { get; }

    /// <summary>Gets how often the role has said that it has begun, or come to where it stands.</summary>
    public int Begins { get; private set; }

    public int Id => process.Id;

    /// <summary>Gets whether all threads of the process stand still.</summary>
    public bool IsPaused
    {
        get
        {
            try
            {
                return Directory.EnumerateDirectories($"/proc/{process.Id}/task").All(task => StateOf(task) == 'T');
            }
            catch (IOException)
            {
                // A thread or the whole process has just ended, so it did not stand still.
                return false;
            }
        }
    }

    /// <summary>Starts the peer program beside the running tests.</summary>
    public static PeerProcess Start(string address, params string[] script)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TypedShm.TestPeer.dll"), address, .. script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // One that is killed would leave the runtime's diagnostic pipes in the folder for temporary files.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return new PeerProcess(Process.Start(start)!, string.Join(' ', script));
    }

    public async Task Pause()
    {
        await Signal("STOP");
        await Soak.Until(() => IsPaused || process.HasExited);
    }

    public Task Resume() => Signal("CONT");

    /// <summary>Tells a role that holds a storm to let it end.</summary>
    public void LetGo() => process.StandardInput.WriteLine();

    /// <summary>Kills the process, wherever it is just then, and awaits its death.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Ends the process if it has not ended by itself.</summary>
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static char StateOf(string task)
    {
        var stat = File.ReadAllText($"{task}/stat");
        return stat[stat.LastIndexOf(')') + 2];
    }

    private async Task Signal(string name)
    {
        // Why it ended says more than that it cannot be signalled.
        if (process.HasExited)
            await Report;
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        if (kill.ExitCode != 0)
            throw new InvalidOperationException($"kill -{name} {process.Id} ended with {kill.ExitCode}");
    }

    private async Task<string> Follow(string role)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var report = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line != Stage.Begun)
            {
                report = line;
                continue;
            }

            Begins++;
            begun.TrySetResult();
        }

        await process.WaitForExitAsync();
        var failure = process.ExitCode == 0 ? null : new InvalidOperationException($"{role} ended with {process.ExitCode}: {await errors}");
        begun.TrySetException(failure ?? new InvalidOperationException($"{role} ended without a beginning"));
        return failure is null ? report : throw failure;
    }
}
