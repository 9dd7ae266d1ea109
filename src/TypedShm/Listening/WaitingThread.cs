using System.Runtime.InteropServices;
using TypedShm.Transport;

namespace TypedShm;

/// <summary>Waits for all asynchronous listeners of one session.</summary>
internal sealed class WaitingThread
{
    private readonly SessionListens session;
    private readonly IWaiter waiter;
    private readonly Thread thread;
    private readonly Lock gate = new();
    private readonly List<AsyncWait> waits = [];
    private readonly List<AsyncWait> due = [];
    private readonly List<SlotWatch> watches = [];
    private Exception? failure;
    private bool ended;

    public WaitingThread(SessionListens session, string owner)
    {
        this.session = session;
        waiter = session.AddWaiter();
        thread = new Thread(Run) { IsBackground = true, Name = $"{owner}: TypedShm listeners" };
        thread.Start();
    }

    /// <summary>Gets whether the transport has failed the thread, so that another must take its place.</summary>
    public bool HasFailed
    {
        get
        {
            lock (gate)
                return ended && failure is not null;
        }
    }

    public void Add(AsyncWait wait)
    {
        lock (gate)
        {
            if (ended)
            {
                wait.Complete(failure);
                return;
            }

            waits.Add(wait);
        }

        waiter.Interrupt();
    }

    public void Remove(AsyncWait wait)
    {
        lock (gate)
            waits.Remove(wait);
    }

    public void Interrupt() => waiter.Interrupt();

    public void Join()
    {
        waiter.Interrupt();
        thread.Join();
    }

    private void Run()
    {
        try
        {
            while (Prepare(out var timeout))
                waiter.Wait(CollectionsMarshal.AsSpan(watches), timeout);
        }
#pragma warning disable CA1031 // Whatever a transport throws belongs to those who wait: each of them gets it where it awaits.
        catch (Exception reason)
        {
            failure = reason;
        }
#pragma warning restore CA1031

        lock (gate)
        {
            ended = true;
            waits.ForEach(wait => wait.Complete(failure));
            waits.Clear();
        }

        session.RemoveWaiter(waiter);
    }

    /// <summary>Ends the waits that have what they waited for and lists the others; false when session or region is closed.</summary>
    private bool Prepare(out TimeSpan timeout)
    {
        timeout = Deadline.LongestWait;
        if (session.IsClosed || session.Region.IsClosed)
            return false;
        lock (gate)
            due.AddRange(waits.Where(wait => wait.IsOver || session.Region.HasNews(wait.Watch)));

        // Not below the gate: looking may take its time, and nobody else is to wait for it.
        foreach (var wait in due)
        {
            if (!wait.HasCome(out var reason))
                continue;
            // Before it ends, since whoever awaited it may add it again at once.
            Remove(wait);
            wait.Complete(reason);
        }

        due.Clear();
        watches.Clear();
        lock (gate)
        {
            foreach (var wait in waits)
            {
                watches.Add(wait.Watch);
                timeout = wait.Remaining < timeout ? wait.Remaining : timeout;
            }
        }

        return true;
    }
}
