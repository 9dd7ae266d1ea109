namespace TypedShm.Transport.SharedMemory.Flushing;

/// <summary>How waiting for the flush lock ended.</summary>
internal enum LockOutcome
{
    /// <summary>A living participant holds it still.</summary>
    Held,

    /// <summary>It is ours.</summary>
    Taken,

    /// <summary>It is ours, from one who died in it: what he left half done must be discarded first.</summary>
    TakenOver,

    /// <summary>The time was over.</summary>
    TimedOut,

    /// <summary>The time was over, and nobody can tell whether the holder lives.</summary>
    SemaphoresGone,

    /// <summary>The session was closed.</summary>
    Closed,

    /// <summary>The region was removed.</summary>
    Removed,
}
