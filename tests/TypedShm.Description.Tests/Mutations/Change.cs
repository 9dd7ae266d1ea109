namespace TypedShm.Description.Tests;

/// <summary>What is done to the tokens or bytes of a description.</summary>
public enum ChangeKind
{
    Delete,
    Duplicate,
    Swap,
    Insert,
    Replace,
    Splice,
    Digit,
    Deepen,
    Cut,
    Byte,
}

/// <summary>One change; the numbers choose place and size, whatever the size of the text.</summary>
public sealed record Change(ChangeKind Kind, int Place, int Size, int Choice);
