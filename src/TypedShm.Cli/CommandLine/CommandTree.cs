using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using TypedShm.Cli.Care;
using TypedShm.Cli.Contracts;
using TypedShm.Cli.Data;

namespace TypedShm.Cli.CommandLine;

/// <summary>The whole command line: what can be called, and how a call is run.</summary>
internal sealed class CommandTree
{
    private readonly Dictionary<Command, string[]> examples = [];
    private readonly Shell shell;

    public CommandTree(Shell shell)
    {
        this.shell = shell;
        Root = new Command("typedshm", "Records that processes share: their descriptions, their contracts, their values.");
        Root.Options.Add(new HelpOption { Action = new HelpWithExamples(examples) });
        Root.Options.Add(new Option<bool>("--version") { Description = "Print the version.", Action = new VersionAction() });
        foreach (var option in (Option[])[CommonOptions.Address, CommonOptions.Timeout, CommonOptions.Sender, CommonOptions.Json])
            Root.Options.Add(option);
        ContractCommands.AddTo(this);
        DataCommands.AddTo(this);
        CareCommands.AddTo(this);
    }

    /// <summary>Gets the command that has all others.</summary>
    public Command Root { get; }

    /// <summary>Runs a command line to its end.</summary>
    public static async Task<int> RunAsync(string[] arguments, Shell shell, CancellationToken cancel = default)
    {
        var call = new CommandTree(shell).Root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (call.Action is ParseErrorAction)
                throw UsageException.Of(call);
            var invocation = new InvocationConfiguration { Output = shell.Out, Error = shell.Error, EnableDefaultExceptionHandler = false };
            return await call.InvokeAsync(invocation, cancel).ConfigureAwait(false);
        }
        catch (Exception failure) when (Failure.CodeOf(failure) is { } code)
        {
            if (code is ExitCode.Interrupted && shell.ReaderGone.IsCancellationRequested)
                return (int)ExitCode.ReaderGone;
            if (code is not ExitCode.Interrupted)
                await shell.Error.WriteLineAsync($"typedshm: {failure.Message}").ConfigureAwait(false);
            if (code is ExitCode.Usage)
                await shell.Error.WriteLineAsync($"Help: typedshm {Path(call.CommandResult.Command)}--help").ConfigureAwait(false);
            return (int)code;
        }
    }

    /// <summary>Adds a command that runs in one go.</summary>
    public void Add(Command parent, Command command, Func<Call, ExitCode> run, params string[] lines)
    {
        parent.Subcommands.Add(command);
        examples.Add(command, lines);
        // Beside the thread that watches for Ctrl-C, since commands wait where they stand.
        command.SetAction((parsed, cancel) => Task.Run(
            () => (int)run(new(parsed, shell, new(shell.Out, shell.Error, parsed.GetValue(CommonOptions.Json)), cancel)), CancellationToken.None));
    }

    private static string Path(Command command) =>
        string.Concat(command.Parents.OfType<Command>().Select(Path)) + (command.Parents.Any() ? $"{command.Name} " : "");
}
