namespace TypedShm.Transport.SharedMemory;

/// <summary>What was mended after a participant had died while it held the flush lock.</summary>
/// <param name="At">When.</param>
/// <param name="Sender">Who had died.</param>
/// <param name="Process">Its process.</param>
/// <param name="Flush">The flush that it had not finished, or would have made next.</param>
/// <param name="Discarded">How many half-written cells were discarded; 0 when it had written nothing yet, or had made its flush visible already.</param>
public sealed record Repair(DateTimeOffset At, string Sender, int Process, long Flush, int Discarded);
