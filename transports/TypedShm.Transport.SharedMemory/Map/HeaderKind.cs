namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>What a segment's first bytes are.</summary>
internal enum HeaderKind
{
    /// <summary>Another program's.</summary>
    Foreign,

    /// <summary>Nothing yet.</summary>
    Zeros,

    /// <summary>A region's.</summary>
    Region,
}
