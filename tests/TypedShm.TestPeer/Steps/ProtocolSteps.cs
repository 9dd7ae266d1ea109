namespace TypedShm.TestPeer.Steps;

/// <summary>
/// All steps of the shared-memory protocol, scene by scene. Tests hold the table to the code from both sides: a scene does exactly these steps, and every
/// method of the transport that changes a region is one of them.
/// </summary>
public static class ProtocolSteps
{
    public static IReadOnlyList<ProtocolStep> All { get; } =
    [
        new("initialise", "set made", "SemaphoreSet.FindOrMake"),
        new("initialise", "initialiser held", "SemaphoreSet.TryHoldInitialiser"),
        new("initialise", "segment made", "RegionMaker.MakeSegment"),
        new("initialise", "magic written", "RegionMaker.WriteMagic"),
        new("initialise", "header written", "RegionMaker.WriteHeader"),
        new("initialise", "texts written", "RegionMaker.WriteTexts"),
        new("initialise", "blanks written", "RegionMaker.WriteBlanks"),
        new("initialise", "ready", "RegionMaker.SetReady", IsDone: true),
        new("initialise", "initialiser given back", "SemaphoreSet.GiveBackInitialiser", IsDone: true),

        new("attach", "segment attached", "Segment.Find", IsLocked: true),
        new("attach", "place taken", "SemaphoreSet.TryHoldAny", IsLocked: true),
        new("attach", "lock inherited", "FlushLock.TryInherit", IsLocked: true),
        new("attach", "half repaired", "Committer.Discard", IsLocked: true),
        new("attach", "repaired", "Committer.Discard", IsLocked: true),
        new("attach", "repair noted", "RepairRecord.Note", IsLocked: true),
        new("attach", "lock given back", "FlushLock.Release"),
        new("attach", "name written", "Places.Enter"),

        new("flush", "lock taken", "FlushLock.TryTake", IsLocked: true),
        new("flush", "cell claimed", "Committer.Claim", IsLocked: true),
        new("flush", "record half written", "Committer.Copy", IsLocked: true),
        new("flush", "record written", "Committer.Copy", IsLocked: true),
        new("flush", "all written", "Committer.Fill", IsLocked: true),
        new("flush", "published", "Committer.Publish", IsDone: true, IsLocked: true),
        new("flush", "lock given back", "FlushLock.Unlock", IsDone: true),
        new("flush", "next one woken", "FlushLock.WakeNext", IsDone: true),
        new("flush", "waiters claimed", "Committer.ClaimWaiters", IsDone: true),
        new("flush", "waiters woken", "Committer.Wake", IsDone: true),

        new("take over", "lock taken over", "FlushLock.Take", IsLocked: true),
        new("take over", "half repaired", "Committer.Discard", IsLocked: true),
        new("take over", "repaired", "Committer.Discard", IsLocked: true),
        new("take over", "repair noted", "RepairRecord.Note", IsLocked: true),
        new("take over", "all written", "Committer.Fill", IsLocked: true),
        new("take over", "published", "Committer.Publish", IsDone: true, IsLocked: true),
        new("take over", "lock given back", "FlushLock.Release", IsDone: true),

        new("listen", "asked", "PlaceWaiter.Ask"),
        new("listen", "asleep", "PlaceWaiter.Wait"),

        new("close", "name cleared", "Places.Clear"),
        new("close", "place given back", "SemaphoreSet.GiveBack"),
        new("close", "memory detached", "Segment.Dispose"),

        new("remove", "initialiser held", "SemaphoreSet.TryHoldInitialiser"),
        new("remove", "marked removed", "RegionRemover.Mark", IsDone: true),
        new("remove", "all woken", "RegionRemover.WakeAll", IsDone: true),
        new("remove", "segment removed", "Segment.Remove", IsDone: true),
        new("remove", "set removed", "SemaphoreSet.Remove", IsDone: true),
    ];
}
