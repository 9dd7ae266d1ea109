namespace TypedShm.Description;

/// <summary>Describes the group that a record belongs to.</summary>
/// <param name="CSharpName">The generated property (<c>Battery</c>).</param>
/// <param name="Doc">What the editor shows; null without one.</param>
public sealed record GroupModel(string CSharpName, string? Doc = null);
