namespace TypedShm;

/// <summary>How a flush ended.</summary>
/// <param name="Status">What became of the records.</param>
/// <param name="Flush">The number of the flush; 0 when it was not done or nothing was pending.</param>
/// <param name="Reason">Why it was not done; null when it was.</param>
public readonly record struct FlushResult(FlushStatus Status, long Flush, string? Reason = null);
