namespace TypedShm.Transport.InProcess;

/// <summary>Where one thread sleeps. A signal stays until a wait has returned for it, so none is lost between looking and sleeping.</summary>
internal sealed class MemoryWaiter(Region region) : IWaiter
{
    // What the runtime's own waits can count.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly object gate = new();
    private readonly List<SlotWatch> watched = [];
    private bool signalled;

    public void Wait(ReadOnlySpan<SlotWatch> watches, TimeSpan timeout)
    {
        if (!region.TryAddSleeper(this, watches))
            return;
        try
        {
            lock (gate)
            {
                if (!signalled)
                    Monitor.Wait(gate, timeout < LongestWait ? timeout : LongestWait);
                signalled = false;
            }
        }
        finally
        {
            region.RemoveSleeper(this);
        }
    }

    public void Interrupt()
    {
        lock (gate)
        {
            signalled = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Leaves nothing to give back: a waiter is known to its region only while it waits.</summary>
    public void Dispose()
    {
    }

    /// <summary>Notes what to wake for; called below the region's lock, like <see cref="Touch"/>.</summary>
    public void Watch(ReadOnlySpan<SlotWatch> watches)
    {
        watched.Clear();
        watched.AddRange(watches);
    }

    /// <summary>Wakes the sleeper if one of the writes is to a slot that it watches.</summary>
    public void Touch(ReadOnlySpan<SlotWrite> writes)
    {
        foreach (ref readonly var write in writes)
        {
            if (Watches(write.Slot))
            {
                Interrupt();
                return;
            }
        }
    }

    private bool Watches(int slot)
    {
        foreach (var watch in watched)
        {
            if (watch.Slot == slot)
                return true;
        }

        return false;
    }
}
