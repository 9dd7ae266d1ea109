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
