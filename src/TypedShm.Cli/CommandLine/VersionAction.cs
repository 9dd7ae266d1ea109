using System.CommandLine;
using System.CommandLine.Invocation;

namespace TypedShm.Cli.CommandLine;

/// <summary>Prints the version of this tool, whatever program it runs in.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write($"typedshm {typeof(VersionAction).Assembly.GetName().Version!.ToString(3)}\n");
        return (int)ExitCode.Done;
    }
}
