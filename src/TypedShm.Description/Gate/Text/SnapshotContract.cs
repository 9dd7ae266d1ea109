namespace TypedShm.Description;

/// <summary>An accepted contract, cut into records.</summary>
/// <param name="Name">The contract's name.</param>
/// <param name="Records">The records in the order of their lines.</param>
internal sealed record SnapshotContract(string Name, IReadOnlyList<RecordWords> Records)
{
    /// <summary>The line of the contract's name; the form stands in the line before.</summary>
    public const int NameLine = 1;

    /// <summary>The first line that a record may have.</summary>
    public const int FirstRecord = 2;
}
