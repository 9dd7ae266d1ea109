using System.CommandLine;
using TypedShm.Cli.Printing;

namespace TypedShm.Cli.CommandLine;

/// <summary>One call of a command: what was written, what is outside, and where to print.</summary>
/// <param name="Parsed">The arguments and options.</param>
/// <param name="Shell">The world outside.</param>
/// <param name="Printer">Takes what the command has to say.</param>
/// <param name="Cancel">Ends the call, as Ctrl-C does.</param>
internal sealed record Call(ParseResult Parsed, Shell Shell, Printer Printer, CancellationToken Cancel)
{
    /// <summary>Runs a command that waits for others, and ends it when nobody can read any more what it would print. One that does something ends by itself.</summary>
    public ExitCode WhileRead(Func<Call, ExitCode> run)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel, Shell.ReaderGone);
        return run(this with { Cancel = end.Token });
    }
}
