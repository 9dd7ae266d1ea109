namespace TypedShm.Transport.Redis;

/// <summary>Where one thread sleeps until the server announces what it waits for.</summary>
internal sealed class RedisWaiter(RedisRegion region, Announcements announcements) : IWaiter
{
    // An announcement that was lost with a connection is made up for by looking once in this time.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    private readonly object gate = new();
    private SlotWatch[] watched = [];
    private bool signalled;

    public void Wait(ReadOnlySpan<SlotWatch> watches, TimeSpan timeout)
    {
        Volatile.Write(ref watched, watches.ToArray());
        announcements.Add(this);
        try
        {
            // What was written before the server began to announce is found by looking.
            var deadline = new Deadline(timeout);
            if (announcements.Subscribe(watches, Shorter(deadline.Rest)))
                region.Look(watches, Shorter(deadline.Rest));
            while (!HasNews(watches))
            {
                if (deadline.Rest == TimeSpan.Zero || Sleep(Shorter(deadline.Rest)))
                    return;
                region.Look(watches, Shorter(deadline.Rest));
            }
        }
        finally
        {
            announcements.Remove(this);
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

    public bool Watches(int slot) => Array.Exists(Volatile.Read(ref watched), watch => watch.Slot == slot);

    private static TimeSpan Shorter(TimeSpan rest) => rest < LongestSleep ? rest : LongestSleep;

    private bool HasNews(ReadOnlySpan<SlotWatch> watches)
    {
        // Who has just asked in vain sleeps before it asks again.
        if (region.IsUnanswered)
            return region.IsClosed;
        foreach (var watch in watches)
        {
            if (region.HasNews(watch))
                return true;
        }

        return region.IsClosed;
    }

    /// <summary>Sleeps until a signal; false when none came.</summary>
    private bool Sleep(TimeSpan timeout)
    {
        lock (gate)
        {
            var isSignalled = signalled || Monitor.Wait(gate, timeout);
            signalled = false;
            return isSignalled;
        }
    }
}
