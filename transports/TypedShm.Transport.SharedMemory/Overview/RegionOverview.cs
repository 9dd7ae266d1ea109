namespace TypedShm.Transport.SharedMemory;

/// <summary>What somebody who operates a machine wants to know of a region, without taking part in it.</summary>
public sealed record RegionOverview
{
    /// <summary>Gets the address under which it was made, with its key where that does not follow from the name.</summary>
    public required string Address { get; init; }

    /// <summary>Gets its name as it is stored, whatever that is; empty when it cannot be read.</summary>
    internal string Name { get; init; } = "";

    /// <summary>Gets the key of the segment and of the semaphore set.</summary>
    public required int Key { get; init; }

    /// <summary>Gets the segment's id, as <c>ipcs -m</c> shows it.</summary>
    public required int Segment { get; init; }

    /// <summary>Gets the semaphore set's id, as <c>ipcs -s</c> shows it.</summary>
    public required int SemaphoreSet { get; init; }

    /// <summary>Gets the size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Gets who may attach, as <c>chmod</c> counts.</summary>
    public required int Mode { get; init; }

    /// <summary>Gets the user who owns it.</summary>
    public required uint User { get; init; }

    /// <summary>Gets why it cannot be entered; null when it can.</summary>
    public string? Problem { get; init; }

    /// <summary>Gets whether somebody is making it, or died while doing so.</summary>
    public bool IsBeingMade { get; init; }

    /// <summary>Gets the name of its contract.</summary>
    public string Contract { get; init; } = "";

    /// <summary>Gets the fingerprint of its contract.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Gets the number of its records.</summary>
    public int Records { get; init; }

    /// <summary>Gets who made it.</summary>
    public string MadeBy { get; init; } = "";

    /// <summary>Gets when it was made.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Gets the number of the newest flush.</summary>
    public long LastFlush { get; init; }

    /// <summary>Gets the ts of a record of the newest flush; null when nobody has flushed.</summary>
    public DateTimeOffset? LastFlushAt { get; init; }

    /// <summary>Gets those who are attached, and those who died in their place and were not followed by another.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>Gets who holds the flush lock at this moment; usually null.</summary>
    public Participant? LockHolder { get; init; }

    /// <summary>Gets how often the lock has been taken: as long as that stays, the same flush goes on.</summary>
    internal ulong LockTaking { get; init; }

    /// <summary>Gets how often a death in a flush was mended.</summary>
    public long Repairs { get; init; }

    /// <summary>Gets what was mended last; null when nothing was.</summary>
    public Repair? LastRepair { get; init; }

    /// <summary>Gets what is written and was not made visible: of a flush that goes on, or of one whose writer died in it.</summary>
    public IReadOnlyList<UnseenRecord> Unseen { get; init; } = [];
}
