namespace TypedShm.Snapshots;

/// <summary>Says that a text is not the one that was accepted.</summary>
public sealed class SnapshotMismatchException(string message) : Exception(message);
