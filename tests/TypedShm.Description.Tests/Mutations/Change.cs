namespace TypedShm.Description.Tests;

/// <summary>One change; the numbers choose place and size, whatever the size of the text.</summary>
public sealed record Change(ChangeKind Kind, int Place, int Size, int Choice);
