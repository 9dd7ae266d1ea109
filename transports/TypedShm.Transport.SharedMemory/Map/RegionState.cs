namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>What a region's state word says.</summary>
internal enum RegionState
{
    /// <summary>Somebody is making it, or died while doing so.</summary>
    BeingMade,

    /// <summary>It holds values.</summary>
    Ready,

    /// <summary>It was removed, and only those still see it that were attached.</summary>
    Removed,
}
