namespace TypedShm.Transport;

/// <summary>A place where one thread sleeps until something of interest may have happened.</summary>
public interface IWaiter : IDisposable
{
    /// <summary>
    /// Returns when a watched slot has a newer flush than the one seen, when the region was closed, when <see cref="Interrupt"/> was called since the
    /// last return, or when the time is over. May return early: the caller looks for itself.
    /// </summary>
    void Wait(ReadOnlySpan<SlotWatch> watches, TimeSpan timeout);

    /// <summary>Lets the sleeping thread, or else the next wait, return at once; may come late, even after Dispose, and does nothing then.</summary>
    void Interrupt();
}
