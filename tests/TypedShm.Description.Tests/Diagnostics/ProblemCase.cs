namespace TypedShm.Description.Tests;

/// <summary>A description with one mistake, and how that is reported in full.</summary>
public sealed record ProblemCase(string Id, int Line, int Column, string Message, string Text)
{
    /// <summary>Gets a second file; the mistake is in it.</summary>
    public string? Later { get; init; }

    public override string ToString() => $"{Id} {Message}";
}
