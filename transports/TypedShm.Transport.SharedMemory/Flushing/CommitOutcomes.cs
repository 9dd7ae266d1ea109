using System.Globalization;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory.Flushing;

/// <summary>How flushes end that are not done.</summary>
internal static class CommitOutcomes
{
    public static FlushResult SessionClosed => new(FlushStatus.Closed, 0, "the session was closed");

    public static FlushResult RegionRemoved => new(FlushStatus.Closed, 0, "the region was removed");

    public static FlushResult LooksOnly => new(FlushStatus.NotDone, 0, "the region was opened to look only");

    public static FlushResult Damaged => new(FlushStatus.NotDone, 0, "the number of the newest flush in the region is none that flushing could have reached: another program has overwritten it; remove the region to start anew");

    public static FlushResult LockIsHeld(Participant? holder) => new(FlushStatus.NotDone, 0, holder is null
        ? "another flush went on for too long; nothing became visible, try again"
        : string.Create(CultureInfo.InvariantCulture, $"{holder.Sender} (process {holder.Process}) stands still in a flush, but lives; nothing became visible. Let it go on (it may be stopped, or in a debugger) or end it, then flush again"));

    public static FlushResult SemaphoresAreGone(Participant? holder) => new(FlushStatus.NotDone, 0, string.Create(
        CultureInfo.InvariantCulture,
        $"{(holder is null ? "another participant" : $"{holder.Sender} (process {holder.Process})")} holds the flush lock, and the region's semaphore set was removed ({SemaphoreSet.RemovedBy}), so nobody can tell whether it lives; nothing became visible. If it does, let it go on, then flush again; else start anew: remove the region with `typedshm remove`, then open it again"));
}
