using System.Diagnostics;

namespace TypedShm.Transport.Redis;

/// <summary>Where one thread sleeps until the server announces what it waits for.</summary>
internal sealed class RedisWaiter(RedisRegion region, Announcements announcements) : IWaiter
{
    // An announcement that was lost with a connection is made up for by looking once in this time.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(100);

    private readonly object gate = new();
    private SlotWatch[] watched = [];
    private bool signalled;

    public void Wait(ReadOnlySpan<SlotWatch> watches, TimeSpan timeout)
    {
        Volatile.Write(ref watched, watches.ToArray());
        announcements.Add(this);
        try
        {
            if (!IsSubscribed(watches, timeout))
            {
                // The server is away: whoever waits asks again, but not without a pause.
                Sleep(timeout < RetryAfter ? timeout : RetryAfter);
                return;
            }

            for (var begin = Stopwatch.GetTimestamp(); !HasNews(watches);)
            {
                var rest = timeout - Stopwatch.GetElapsedTime(begin);
                if (rest <= TimeSpan.Zero || Sleep(rest < LongestSleep ? rest : LongestSleep))
                    return;
                if (rest > LongestSleep)
                    Look(watches, LongestSleep);
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

    /// <summary>Sees to it that the server announces what is waited for; what was written before that is found by looking.</summary>
    private bool IsSubscribed(ReadOnlySpan<SlotWatch> watches, TimeSpan timeout)
    {
        timeout = timeout < LongestSleep ? timeout : LongestSleep;
        foreach (ref readonly var watch in watches)
        {
            if (announcements.IsSubscribed(watch.Slot))
                continue;
            if (!announcements.Subscribe(watch.Slot, timeout))
                return false;
            Look(new ReadOnlySpan<SlotWatch>(in watch), timeout);
        }

        return true;
    }

    private void Look(ReadOnlySpan<SlotWatch> watches, TimeSpan timeout)
    {
        foreach (var watch in watches)
            region.NewestFlush(watch.Slot, timeout);
    }

    private bool HasNews(ReadOnlySpan<SlotWatch> watches)
    {
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
