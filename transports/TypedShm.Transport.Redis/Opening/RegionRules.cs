using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>How a region begins, and how it is known again.</summary>
internal static class RegionRules
{
    /// <summary>Reads what a region says of itself; null when there is none.</summary>
    /// <exception cref="TransportException">The server does not answer, or what is there is none of TypedShm's.</exception>
    public static RegionHeader? Read(RedisServer server, RegionKeys keys, TimeSpan timeout, CancellationToken cancel)
    {
        // In a transaction, as all reads and flushes are: a server that does not carry these out is told at once.
        var reading = server.Database.CreateTransaction();
        var text = reading.StringGetAsync(keys.Region);
        Answer.Of(Answer.To(() => reading.ExecuteAsync()), "open", server, timeout, cancel);
        try
        {
            return Answer.IsWrongType(Answer.Failure(text)) ? throw new FormatException("it is no string") : text.Result.IsNull ? null : RegionHeader.Parse(text.Result!);
        }
        catch (FormatException damage)
        {
            throw new TransportException("open", server.Address.Text, $"the key {keys.Region} is no header of a region: {damage.Message}. Delete it to start anew.", innerException: damage);
        }
    }

    /// <summary>Makes a region, unless another has: all blanks, then what says that it is ready, in one step. False when another has.</summary>
    /// <exception cref="TransportException">The server does not answer, or refuses.</exception>
    public static bool TryMake(RedisServer server, RegionKeys keys, RegionHeader header, TimeSpan timeout, CancellationToken cancel)
    {
        var making = server.Database.CreateTransaction();
        making.AddCondition(Condition.KeyNotExists(keys.Region));
        // Where SimpleSHM's flag is named and not there, what lies around is no region's; else its values are taken as they are.
        var isNew = keys.Ready is not null && Answer.Of(Answer.To(() => server.Database.StringGetAsync(keys.Ready)), "open", server, timeout, cancel).IsNull;
        foreach (var record in header.ReadContract(server.Address).Records)
        {
            var slot = new RedisSlot(record, keys, header.IsPacked);
            Forget(making.StringSetAsync(slot.Key, slot.Blank, null, isNew ? When.Always : When.NotExists));
        }

        Forget(making.StringSetAsync(keys.Region, header.ToText()));
        if (keys.Ready is not null)
            Forget(making.StringSetAsync(keys.Ready, "OK"));
        return Answer.Of(Answer.To(() => making.ExecuteAsync()), "open", server, timeout, cancel);
    }

    /// <summary>Tells whether SimpleSHM's init has been here: it says so by its flag where that is named, else by any of the records.</summary>
    /// <exception cref="TransportException">The server does not answer.</exception>
    public static bool IsMadeBySimpleShm(RedisServer server, RegionKeys keys, Contract contract, TimeSpan timeout, CancellationToken cancel)
    {
        if (server.Address.IsPacked || contract.Records.Count == 0)
            return false;
        var names = keys.Ready is { } ready ? [ready] : contract.Records.Select(record => (RedisKey)keys.Record(record.Name)).ToArray();
        var values = Answer.Of(Answer.To(() => server.Database.StringGetAsync(names)), "open", server, timeout, cancel);
        return values.Any(value => !value.IsNull);
    }

    /// <exception cref="TransportException">The region keeps its values in the other format.</exception>
    public static void CheckFormat(RegionHeader header, RedisAddress address)
    {
        if (header.IsPacked != address.IsPacked)
        {
            var (there, here) = header.IsPacked ? ("packed", "json") : ("json", "packed");
            throw new TransportException("open", address.Text, $"the region keeps its values as {there}, and the address says {here}; write format={there}, or remove the region");
        }
    }

    /// <summary>What becomes of one command of a transaction is told by the transaction.</summary>
    public static void Forget(Task command) => command.ContinueWith(static done => done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
