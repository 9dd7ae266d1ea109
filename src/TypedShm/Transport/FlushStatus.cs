namespace TypedShm;

/// <summary>Says how a flush ended.</summary>
public enum FlushStatus
{
    /// <summary>The transport lost sight of the flush; the records are still pending, and repeating it is safe but may overtake another writer.</summary>
    Unknown,

    /// <summary>All records became visible at once.</summary>
    Done,

    /// <summary>A record had been written by another than the expected flush; nothing became visible.</summary>
    Refused,

    /// <summary>Nothing became visible; the reason says why, and the records are still pending.</summary>
    NotDone,

    /// <summary>The region was removed or the session closed; nothing became visible.</summary>
    Closed,
}
