namespace TypedShm;

/// <summary>Says what a read or a wait found.</summary>
public enum ReadStatus
{
    /// <summary>The region has no such record.</summary>
    Absent,

    /// <summary>The newest value.</summary>
    Fresh,

    /// <summary>The newest value, but older than its record's greatest age.</summary>
    Stale,

    /// <summary>The region is initialised, and nobody has written the record yet; the value is the blank.</summary>
    Blank,

    /// <summary>The value was written to last for a time, which is over.</summary>
    Expired,

    /// <summary>The bytes are no such record; the reading says why.</summary>
    Invalid,

    /// <summary>The session was closed or the region removed.</summary>
    Closed,

    /// <summary>Nothing was flushed within the time; the value is the one that was there.</summary>
    Timeout,
}
