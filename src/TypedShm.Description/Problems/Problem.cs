using System.Globalization;

namespace TypedShm.Description;

/// <summary>Says what is wrong, where, and what to write instead.</summary>
/// <param name="Kind">The condition.</param>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Place">Where in the file.</param>
/// <param name="Message">The whole message.</param>
public sealed record Problem(ProblemKind Kind, string Path, TextPlace Place, string Message)
{
    /// <summary>Writes the problem as compilers do: <c>file(line,column): error id: message</c>.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}({1},{2}): {3} {4}: {5}", Path, Place.Line + 1, Place.Column + 1, Severity, Kind.Id, Message);

    /// <summary>Gets the word by which compilers say how much it matters: <c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public string Severity => Kind.Severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "info",
    };
}
