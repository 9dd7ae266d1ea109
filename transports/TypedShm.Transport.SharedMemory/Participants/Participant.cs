namespace TypedShm.Transport.SharedMemory;

/// <summary>A process that is or was attached to a region.</summary>
/// <param name="Place">Its place among the participants.</param>
/// <param name="Sender">The name under which it attached.</param>
/// <param name="Process">Its process id, as it was in its own namespace.</param>
/// <param name="Since">When it attached.</param>
/// <param name="IsAlive">Whether the kernel still holds the place for it.</param>
public sealed record Participant(int Place, string Sender, int Process, DateTimeOffset Since, bool IsAlive);
