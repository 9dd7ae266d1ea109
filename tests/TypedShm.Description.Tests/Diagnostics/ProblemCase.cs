namespace TypedShm.Description.Tests;

/// <summary>A description with one mistake, and how that is reported in full.</summary>
public sealed record ProblemCase(string Id, int Line, int Column, string Message, string Text)
{
    public override string ToString() => $"{Id} {Message}";
}
