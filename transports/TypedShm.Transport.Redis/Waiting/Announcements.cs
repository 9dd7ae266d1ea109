using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>Hears what the server announces, and wakes those who sleep.</summary>
internal sealed class Announcements(RedisServer server, RedisSlot[] slots, FlushOrder order)
{
    private static readonly RedisValue Available = "available";

    private readonly Lock gate = new();
    private readonly bool[] subscribed = new bool[slots.Length];
    private readonly List<RedisWaiter> sleepers = [];

    /// <summary>Begins to listen to the channels of records, and waits until the server confirms it; false when that was done before.</summary>
    public bool Subscribe(ReadOnlySpan<SlotWatch> watches, TimeSpan timeout)
    {
        var deadline = new Deadline(timeout);
        var isNew = false;
        foreach (ref readonly var watch in watches)
        {
            if (Subscribe(watch.Slot) is not { } subscribing)
                continue;
            // Whatever comes of it: the client tries again after each reconnect, and meanwhile listeners look by themselves.
            Answer.Wait(subscribing, deadline.Rest);
            isNew = true;
        }

        return isNew;
    }

    /// <summary>Lets all listeners look, since announcements may have been missed.</summary>
    public void Doubt()
    {
        lock (gate)
        {
            for (var slot = 0; slot < slots.Length; slot++)
            {
                if (subscribed[slot])
                    Announce(slot);
            }
        }

        WakeAll();
    }

    public void Add(RedisWaiter sleeper)
    {
        lock (gate)
            sleepers.Add(sleeper);
    }

    public void Remove(RedisWaiter sleeper)
    {
        lock (gate)
            sleepers.Remove(sleeper);
    }

    public void WakeAll()
    {
        lock (gate)
            sleepers.ForEach(sleeper => sleeper.Interrupt());
    }

    private Task? Subscribe(int slot)
    {
        lock (gate)
        {
            // Once and never again: the client would add the same handler each time.
            if (subscribed[slot])
                return null;
            subscribed[slot] = true;
        }

        try
        {
            return Answer.To(() => server.Subscriber.SubscribeAsync(slots[slot].Channel, (_, message) => Hear(slot, message)));
        }
        catch (Exception closing) when (server.IsOfClosing(closing))
        {
            return null;
        }
    }

    private void Announce(int slot)
    {
        lock (order.Gate)
            slots[slot].Memory.Announced++;
    }

    private void Hear(int slot, RedisValue message)
    {
        if (message != Available)
            return;
        Announce(slot);
        lock (gate)
        {
            foreach (var sleeper in sleepers)
            {
                if (sleeper.Watches(slot))
                    sleeper.Interrupt();
            }
        }
    }
}
