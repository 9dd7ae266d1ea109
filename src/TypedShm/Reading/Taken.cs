using TypedShm.Transport;

namespace TypedShm;

/// <summary>What one taking from a region had beside statuses and bytes.</summary>
/// <param name="Now">The wall clock behind it.</param>
/// <param name="Notes">What the region had to say; null when nothing.</param>
internal readonly record struct Taken(double Now, ReadNotes? Notes);
