using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>
/// Knows whether the region is still there. It may be removed; or it may have gone with a server that was started anew: then those make it again who may, and all go on with
/// it, whoever made it, if it is for the same contract. After a lost connection nothing is known until it was looked for, and nothing is read or written before.
/// </summary>
/// <param name="server">Where it is.</param>
/// <param name="keys">Its names.</param>
/// <param name="opened">What it was when it was opened; without an id where SimpleSHM has made it.</param>
/// <param name="mayMake">Whether this session may make it again.</param>
/// <param name="announcements">Whom to wake.</param>
internal sealed class RegionWatch(RedisServer server, RegionKeys keys, RegionHeader opened, bool mayMake, Announcements announcements)
{
    private const string Gone = "the region has gone with the server's values, and nobody has initialised it again";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private volatile RegionHeader header = opened;
    private volatile string? missing;
    private volatile bool closed;
    private int looking;
    private int doubts;
    private int settled;
    private int births;

    public bool IsClosed => closed;

    /// <summary>Gets whether the region may be another since it was last looked for.</summary>
    public bool IsDoubtful => Volatile.Read(ref settled) != Volatile.Read(ref doubts);

    /// <summary>Gets why there was no region when it was last looked for; null when there was.</summary>
    public string? Missing => missing;

    /// <summary>Gets how often the region was made anew.</summary>
    public int Births => Volatile.Read(ref births);

    /// <summary>Gets the id with which the region begins; empty where SimpleSHM has made it.</summary>
    public string Id => header.Id;

    public RedisKey Key { get; } = keys.Region;

    public string ClosedReason { get; private set; } = "the session was closed";

    public void Begin(TimeSpan timeout)
    {
        server.Lost += Doubt;
        server.Restored += LookLater;
        Answer.Wait(server.Subscriber.SubscribeAsync(keys.Removals, (_, id) => Hear(id)), timeout);
    }

    public void Close()
    {
        server.Lost -= Doubt;
        server.Restored -= LookLater;
        closed = true;
        announcements.WakeAll();
    }

    /// <summary>Notes that the connection was lost, so that there may be another region, or none, when it is back.</summary>
    public void Doubt() => Interlocked.Increment(ref doubts);

    /// <summary>Looks whether the region is still there, and makes it again where it has gone and the session may; gives why that could not be told.</summary>
    public Exception? Look(TimeSpan timeout)
    {
        var (deadline, doubt, known) = (new Deadline(timeout), Volatile.Read(ref doubts), header);
        if (closed)
            return null;
        try
        {
            var id = Answer.To(() => server.Database.StringGetRangeAsync(Key, 0, RegionHeader.IdLength - 1));
            var grave = Answer.To(() => server.Database.KeyExistsAsync(keys.Grave(known.Id)));
            var failure = Answer.FailureOf(id, deadline.Rest);
            if (Answer.IsWrongType(failure))
                Close($"another program keeps something else than the region's header below the key {keys.Region}");
            else if ((failure ?? Answer.FailureOf(grave, deadline.Rest)) is { } unknown)
                return unknown;
            else if (grave.Result)
                Close("the region was removed");
            else
                Judge(known, (byte[]?)id.Result is { Length: > 0 } ? (string?)id.Result : null, deadline);
        }
        catch (Exception refusal) when (refusal is TransportException or RedisException)
        {
            return refusal.InnerException ?? refusal;
        }

        Volatile.Write(ref settled, doubt);
        return null;
    }

    /// <summary>Looks on a thread of the pool, since whoever asks must not wait.</summary>
    public void LookLater()
    {
        Doubt();
        ThreadPool.UnsafeQueueUserWorkItem(static watch => watch.LookUntilSettled(), this, preferLocal: false);
    }

    private void LookUntilSettled()
    {
        // One is enough: it looks for all who doubt meanwhile. What fails is told to whoever reads or writes next, who looks again before.
        for (var isKnown = true; isKnown && IsDoubtful && !closed && Interlocked.Exchange(ref looking, 1) == 0;)
        {
            try
            {
                isKnown = Look(Patience) is null;
            }
            catch (Exception closing) when (server.IsOfClosing(closing))
            {
                // Then there is nothing to look for.
                return;
            }
            finally
            {
                Volatile.Write(ref looking, 0);
            }
        }

        announcements.Doubt();
    }

    /// <summary>Compares the id that was found with the one that is known.</summary>
    private void Judge(RegionHeader known, string? id, Deadline deadline)
    {
        if (id is null)
            missing = WhyMissing(known, deadline);
        else if (id == known.Id || IsSame(known, deadline))
            missing = null;
    }

    private string? WhyMissing(RegionHeader known, Deadline deadline)
    {
        // SimpleSHM's init makes a region again without a header.
        if (known.Id.Length == 0 || !mayMake)
            return RegionRules.IsMadeBySimpleShm(server, keys, known.ReadContract(server.Address), deadline.Rest, CancellationToken.None) ? null : Gone;
        try
        {
            if (!RegionRules.TryMake(server, keys, known, deadline.Rest, CancellationToken.None))
                return IsSame(known, deadline) ? null : Gone;
            Interlocked.Increment(ref births);
            return null;
        }
        catch (TransportException failure) when (failure.InnerException is RedisServerException)
        {
            return $"the region has gone with the server's values, and cannot be made again: {server.Reason(failure.InnerException)}";
        }
    }

    /// <summary>Goes on with a region that another has made, if it is for the same contract; else nothing here fits what is there.</summary>
    private bool IsSame(RegionHeader known, Deadline deadline)
    {
        try
        {
            if (RegionRules.Read(server, keys, deadline.Rest, CancellationToken.None) is not { } found)
                return false;
            if (found.Contract == known.Contract && found.IsPacked == known.IsPacked)
            {
                header = found;
                Interlocked.Increment(ref births);
                return true;
            }

            // Where SimpleSHM was first, records are known by their names, whatever contract came later.
            if (known.Id.Length == 0)
                return true;
            Close($"the region was made anew by {found.CreatedBy} at {found.CreatedAt:u} for another contract or format: open it again");
        }
        catch (TransportException damage) when (damage.InnerException is FormatException)
        {
            Close(damage.Message);
        }

        return false;
    }

    private void Hear(RedisValue id)
    {
        if (id == Id)
            Close("the region was removed");
    }

    private void Close(string reason)
    {
        if (!closed)
            ClosedReason = reason;
        closed = true;
        announcements.WakeAll();
    }
}
