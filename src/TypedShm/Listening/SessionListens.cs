using TypedShm.Transport;

namespace TypedShm;

/// <summary>What all listeners of one session share: where they sleep, and how closing the session wakes them.</summary>
internal sealed class SessionListens(IRegion region, TimeProvider clock, string owner)
{
    private readonly Lock gate = new();
    private readonly HashSet<IWaiter> waiters = [];
    private WaitingThread? thread;
    private volatile bool closed;

    public IRegion Region => region;

    public TimeProvider Clock => clock;

    public bool IsClosed => closed;

    /// <summary>Makes a place to sleep that closing the session wakes.</summary>
    public IWaiter AddWaiter()
    {
        var waiter = region.CreateWaiter();
        lock (gate)
            waiters.Add(waiter);

        // The session may have closed before the waiter was known; then nobody else would wake it.
        if (closed)
            waiter.Interrupt();
        return waiter;
    }

    public void RemoveWaiter(IWaiter waiter)
    {
        lock (gate)
            waiters.Remove(waiter);
        waiter.Dispose();
    }

    /// <summary>Gives the one thread that waits for all asynchronous listeners of the session; the first to ask starts it.</summary>
    public WaitingThread SharedThread()
    {
        lock (gate)
        {
            if (thread is null or { HasFailed: true })
                thread = new WaitingThread(this, owner);
            return thread;
        }
    }

    public void Close()
    {
        WaitingThread? running;
        lock (gate)
        {
            closed = true;
            running = thread;
            foreach (var waiter in waiters)
                waiter.Interrupt();
        }

        running?.Join();
    }
}
