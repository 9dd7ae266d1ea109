using System.CommandLine;
using TypedShm.Cli.CommandLine;

namespace TypedShm.Cli.Data;

/// <summary>
/// SimpleSHM's <c>-i ENVVAR</c>: the variable's value is the name of the flag that says that the region is ready. A region of TypedShm says so itself,
/// so the name is only held to be there; scripts that give it go on working.
/// </summary>
internal static class ReadyFlag
{
    public static readonly Option<string?> Variable = new("-i") { HelpName = "ENVVAR", Description = "The variable of the environment whose value names the ready flag, as in SimpleSHM." };

    /// <summary>Gives the flag's name; null where the call does not speak of one.</summary>
    public static string? Of(Call call)
    {
        if (call.Parsed.GetValue(Variable) is not { } variable)
            return null;
        return call.Shell.Variable(variable) is { Length: > 0 } name
            ? name
            : throw new UsageException($"-i {variable}: the variable {variable} is not set; write export {variable}=NAME, or leave -i out");
    }
}
