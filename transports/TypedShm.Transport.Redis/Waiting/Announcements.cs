using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>Hears what the server announces, and wakes those who sleep.</summary>
internal sealed class Announcements(RedisServer server, RedisSlot[] slots, FlushOrder order)
{
    private static readonly RedisValue Available = "available";

    private readonly Lock gate = new();
    private readonly bool[] subscribed = new bool[slots.Length];
    private readonly List<RedisWaiter> sleepers = [];

    /// <summary>Tells whether the channel of a record is listened to.</summary>
    public bool IsSubscribed(int slot)
    {
        lock (gate)
            return subscribed[slot];
    }

    /// <summary>Begins to listen to the channel of a record; false when the server did not confirm that in time.</summary>
    public bool Subscribe(int slot, TimeSpan timeout)
    {
        try
        {
            // Twice is once: the client knows which handlers a channel has.
            var subscribing = server.Subscriber.SubscribeAsync(slots[slot].Channel, (_, message) => Hear(slot, message));
            if (!Answer.Wait(subscribing, timeout) || Answer.Failure(subscribing) is not null)
                return false;
        }
        catch (Exception closing) when (server.IsOfClosing(closing))
        {
            return false;
        }

        lock (gate)
            subscribed[slot] = true;
        return true;
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
