using System.CommandLine;
using TypedShm.Cli.CommandLine;
using TypedShm.Transport;
using TypedShm.Transport.InProcess;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Tools.Tests.Cli;

/// <summary>Runs typedshm in this process, in a folder of its own, whose path does not show in what is printed.</summary>
public sealed class Tool : IDisposable
{
    private static readonly ITransport[] InProcess = [new InProcessTransport()];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("typedshm-cli-");

    /// <summary>Gets the command that has all others.</summary>
    public static Command Commands => new CommandTree(new Shell(TextWriter.Null, TextWriter.Null, InProcess, _ => null, TimeProvider.System)).Root;

    /// <summary>Gets the transports by which addresses are found.</summary>
    public IReadOnlyList<ITransport> Transports { get; init; } = InProcess;

    /// <summary>Gets the variables of the environment.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Gets the time, which stands still unless it is moved.</summary>
    public StandingClock Clock { get; } = new();

    /// <summary>Gets or sets the regions in shared memory.</summary>
    public IReadOnlyList<RegionOverview> Regions { get; set; } = [];

    /// <summary>Gets or sets what a look at shared memory finds.</summary>
    public Func<string?, IReadOnlyList<Finding>> Examine { get; set; } = _ => [];

    public void Dispose() => folder.Delete(recursive: true);

    public string PathOf(string file) => Path.Combine(folder.FullName, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    /// <summary>Calls typedshm; arguments that end like a file name a file of the folder.</summary>
    public Task<ToolRun> RunAsync(params IEnumerable<string> arguments) => RunAsync(arguments, default);

    public async Task<ToolRun> RunAsync(IEnumerable<string> arguments, CancellationToken cancel)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var shell = new Shell(output, error, Transports, name => Variables.GetValueOrDefault(name), Clock) { Examine = (address, _) => Examine(address), Regions = _ => Regions };
        var code = await CommandTree.RunAsync([.. arguments.Select(word => word.EndsWith(".json", StringComparison.Ordinal) ? PathOf(word) : word)], shell, cancel);
        return new(code, Shown(output), Shown(error));
    }

    private string Shown(StringWriter text) => text.ToString().Replace($"{folder.FullName}{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal);
}
