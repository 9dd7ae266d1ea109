using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.Transport.SharedMemory.Flushing;

/// <summary>How long a flush waits, and what ends it before.</summary>
internal readonly struct FlushTerms(SharedRegion region, Deadline deadline, CancellationToken cancel)
{
    public TimeSpan Remaining => deadline.Remaining;

    public bool IsOver => deadline.IsOver;

    /// <summary>Gives how a wait ends that must end now, but for its time; null to go on.</summary>
    public LockOutcome? EndsNow(MappedMemory memory)
    {
        cancel.ThrowIfCancellationRequested();
        if (region.IsDisposed)
            return LockOutcome.Closed;
        return RegionHeader.StateOf(memory) is RegionState.Removed ? LockOutcome.Removed : null;
    }
}
