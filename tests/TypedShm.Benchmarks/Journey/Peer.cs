using System.Diagnostics;
using System.Globalization;
using TypedShm.Benchmarks.Journey.Roles;
using TypedShm.Benchmarks.Journey.Sides;

namespace TypedShm.Benchmarks.Journey;

/// <summary>A process of a scene: this program again, on a processor of its own.</summary>
internal sealed class Peer(string role, Process process)
{
    /// <summary>The command under which this program is a peer.</summary>
    public const string Command = "peer";

    /// <summary>Starts a process that does a role of a scene.</summary>
    /// <param name="role">The role.</param>
    /// <param name="stage">Where it plays.</param>
    /// <param name="processor">The processor it may use; -1 for any.</param>
    /// <param name="begin">When to measure.</param>
    /// <param name="length">How long.</param>
    public static Peer Start(string role, Stage stage, int processor, long begin, TimeSpan length)
    {
        string[] words = [role, stage.Words(role is "answer" or "listen"), Text(begin), Text(length.TotalSeconds), Text(processor)];
        return new Peer(role, Process.Start(new ProcessStartInfo("dotnet", [typeof(Peer).Assembly.Location, Command, .. words]) { RedirectStandardOutput = true })!);

        static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
    }

    public async Task<Figures> FiguresAsync()
    {
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Figures.Parse(output) : throw new InvalidOperationException($"the process that does {role} ended with status {process.ExitCode}");
    }

    /// <summary>Is the peer that was started with these words.</summary>
    public static void Be(ReadOnlySpan<string> words)
    {
        var window = new Window(long.Parse(words[2], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(double.Parse(words[3], CultureInfo.InvariantCulture)), int.Parse(words[4], CultureInfo.InvariantCulture));
        using var end = new CancellationTokenSource(window.UntilEnd);
        using var side = Stage.SideOf(words[1], end.Token);
        Console.WriteLine(Role.Do(words[0], side, window).ToLine());
    }
}
