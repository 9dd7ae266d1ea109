namespace TypedShm.Transport.SharedMemory;

/// <summary>Something that a look at the shared memory of a machine has found.</summary>
/// <param name="Id">What was looked at: a name that stays the same from version to version.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="Meaning">What that means for regions.</param>
/// <param name="Command">What mends it, for a shell; null when nothing needs to be done.</param>
public sealed record Finding(string Id, Severity Severity, string Seen, string Meaning, string? Command = null);
