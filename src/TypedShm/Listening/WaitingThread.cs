using System.Runtime.InteropServices;
using TypedShm.Transport;

namespace TypedShm;

/// <summary>Waits for all asynchronous listeners of one session.</summary>
internal sealed class WaitingThread
{
    private readonly SessionListens context;
    private readonly IWaiter waiter;
    private readonly Thread thread;
    private readonly Lock gate = new();
    private readonly List<AsyncWait> waits = [];
    private readonly List<SlotWatch> watches = [];
    private Exception? failure;
    private bool ended;

    public WaitingThread(SessionListens context, string owner)
    {
        this.context = context;
        waiter = context.AddWaiter();
        thread = new Thread(Run) { IsBackground = true, Name = $"{owner}: TypedShm listeners" };
        thread.Start();
    }

    public void Add(AsyncWait wait)
    {
        lock (gate)
        {
            if (ended)
            {
                End(wait);
                return;
            }

            waits.Add(wait);
        }

        waiter.Interrupt();
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
            waits.ForEach(End);
            waits.Clear();
        }

        context.RemoveWaiter(waiter);
    }

    /// <summary>Completes the waits that have what they waited for and lists the others; false when the session is closed.</summary>
    private bool Prepare(out TimeSpan timeout)
    {
        timeout = TimeSpan.FromHours(1);
        watches.Clear();
        lock (gate)
        {
            if (context.IsClosed)
                return false;
            for (var index = waits.Count - 1; index >= 0; index--)
            {
                var wait = waits[index];
                if (wait.IsOver || context.Region.NewestFlush(wait.Watch.Slot) != wait.Watch.Seen)
                {
                    waits.RemoveAt(index);
                    wait.Complete();
                    continue;
                }

                watches.Add(wait.Watch);
                timeout = wait.Remaining < timeout ? wait.Remaining : timeout;
            }
        }

        return true;
    }

    private void End(AsyncWait wait)
    {
        if (failure is null)
            wait.Complete();
        else
            wait.Fail(failure);
    }
}
