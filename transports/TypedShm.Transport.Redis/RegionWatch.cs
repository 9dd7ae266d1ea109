using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>Knows whether the region is still there: it may be removed, or gone with a server that was started anew, and then it is made again by those who may.</summary>
/// <param name="server">Where it is.</param>
/// <param name="keys">Its names.</param>
/// <param name="header">What it was when it was opened; without an id where SimpleSHM has made it.</param>
/// <param name="mayMake">Whether this session may make it again.</param>
/// <param name="announcements">Whom to wake.</param>
internal sealed class RegionWatch(RedisServer server, RegionKeys keys, RegionHeader header, bool mayMake, Announcements announcements)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private int looking;
    private volatile bool closed;
    private volatile bool isReady = true;

    public bool IsClosed => closed;

    /// <summary>Gets whether the region was there when it was last looked for.</summary>
    public bool IsReady => isReady;

    /// <summary>Gets the id with which the region begins; empty where SimpleSHM has made it.</summary>
    public string Id => header.Id;

    public RedisKey Key { get; } = keys.Region;

    public string ClosedReason { get; private set; } = "the session was closed";

    public void Begin(TimeSpan timeout)
    {
        server.Restored += LookLater;
        if (header.Id.Length > 0)
            Answer.Wait(server.Subscriber.SubscribeAsync(keys.Removals, (_, id) => Hear(id)), timeout);
    }

    public void Close()
    {
        server.Restored -= LookLater;
        closed = true;
        announcements.WakeAll();
    }

    /// <summary>Looks whether the region is still the one that was opened, and makes it again where it has gone and the session may.</summary>
    public void Look(TimeSpan timeout)
    {
        if (closed || header.Id.Length == 0)
            return;
        var id = server.Database.StringGetRangeAsync(keys.Region, 0, RegionHeader.IdLength - 1);
        var grave = server.Database.KeyExistsAsync(keys.Grave(header.Id));
        if (!Answer.Wait(id, timeout) || !Answer.Wait(grave, timeout) || (Answer.Failure(id) ?? Answer.Failure(grave)) is not null)
            return;
        if (grave.Result || (!id.Result.IsNullOrEmpty && id.Result != header.Id))
            CloseAsRemoved();
        else if (!id.Result.IsNullOrEmpty)
            isReady = true;
        else
            isReady = IsMadeAgain(timeout);
    }

    /// <summary>Looks on a thread of the pool, since whoever asks must not wait.</summary>
    public void LookLater() => ThreadPool.UnsafeQueueUserWorkItem(
        static watch =>
        {
            // One is enough: it looks for all who ask meanwhile.
            if (Interlocked.Exchange(ref watch.looking, 1) != 0)
                return;
            watch.LookUnlessClosed();
            Volatile.Write(ref watch.looking, 0);
            watch.Doubt();
        },
        this,
        preferLocal: false);

    private void LookUnlessClosed()
    {
        try
        {
            Look(Patience);
        }
        catch (ObjectDisposedException) when (closed)
        {
            // Another thread closes the connection just now.
        }
    }

    private void Doubt() => announcements.Doubt();

    /// <summary>Makes the region again where the session may; else SimpleSHM's init may have done it, which knows no header.</summary>
    private bool IsMadeAgain(TimeSpan timeout)
    {
        try
        {
            if (!mayMake)
                return !header.IsPacked && RegionRules.IsMadeBySimpleShm(server, keys, header.ReadContract(server.Address), timeout, CancellationToken.None);
            RegionRules.TryMake(server, keys, header, timeout, CancellationToken.None);
            return true;
        }
        catch (TransportException)
        {
            // The server is gone again, or refuses: reads and flushes say so themselves, and the next look tries anew.
            return false;
        }
    }

    private void Hear(RedisValue id)
    {
        if (id == header.Id)
            CloseAsRemoved();
    }

    private void CloseAsRemoved()
    {
        if (!closed)
            ClosedReason = "the region was removed";
        closed = true;
        announcements.WakeAll();
    }
}
