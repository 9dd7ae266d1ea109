using System.CommandLine;
using System.CommandLine.Parsing;
using TypedShm.Description;

namespace TypedShm.Cli.CommandLine;

/// <summary>Reports that a command was called wrongly: what is wrong, and what to write.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>Says why a command line could not be taken apart.</summary>
    public static UsageException Of(ParseResult call)
    {
        var commands = call.CommandResult.Command.Subcommands.Select(command => command.Name).ToArray();
        if (commands.Length == 0)
            return new(string.Join('\n', call.Errors.Select(Say)));
        return call.UnmatchedTokens is [var word, ..]
            ? new($"{word}: there is no such command; write {Nearest.Advise(word, commands)}")
            : new($"a command is missing; write one of {string.Join(", ", commands)}");
    }

    // The parser's own words name types of .NET.
    private static string Say(ParseError error) => error.SymbolResult is OptionResult { Option: { } option, Tokens: [var word, ..] }
        ? $"{option.Name} {word.Value}: write {(option.ValueType == typeof(double?) ? "seconds, such as 20 or 0.5" : "a whole number, such as 3")}"
        : error.Message;
}
