using System.Globalization;

namespace TypedShm.Description;

/// <summary>One condition that is reported, under an id that is never used for another.</summary>
/// <param name="Id">The id, <c>TSHMnnn</c>.</param>
/// <param name="Title">The condition in a few words.</param>
/// <param name="Message">What is wrong and what to write instead, with places for arguments.</param>
/// <param name="Severity">How much it matters unless the project decides otherwise.</param>
public sealed record ProblemKind(string Id, string Title, string Message, ProblemSeverity Severity = ProblemSeverity.Error)
{
    /// <summary>Reports the condition at a place of a file, with the message's arguments filled in.</summary>
    public Problem At(string path, TextPlace place, params object[] arguments) =>
        new(this, path, place, string.Format(CultureInfo.InvariantCulture, Message, arguments));
}
