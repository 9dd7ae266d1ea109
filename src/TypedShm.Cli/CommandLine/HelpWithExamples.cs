using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TypedShm.Cli.CommandLine;

/// <summary>Shows the usual help, and behind it the examples of the command.</summary>
internal sealed class HelpWithExamples(IReadOnlyDictionary<Command, string[]> examples) : SynchronousCommandLineAction
{
    private readonly HelpAction help = new();

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command, out var lines))
            parseResult.InvocationConfiguration.Output.Write($"Examples:\n  {string.Join("\n  ", lines)}\n\n");
        return code;
    }
}
