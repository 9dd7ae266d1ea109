namespace TypedShm.Testing;

/// <summary>Says that a text is not the one that was accepted.</summary>
/// <example>
/// <code>
/// var mismatch = Assert.Throws&lt;SnapshotMismatchException&gt;(() => ContractSnapshot.Verify(Station.Contract));
/// </code>
/// </example>
public sealed class SnapshotMismatchException : Exception
{
    internal SnapshotMismatchException(string message)
        : base(message)
    {
    }
}
