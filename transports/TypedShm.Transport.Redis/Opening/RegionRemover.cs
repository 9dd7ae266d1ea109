using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>Removes a region with its values, and lets the attached know.</summary>
internal static class RegionRemover
{
    // How long a grave stands: who comes back to the server within that time knows that the region was removed, not lost.
    private static readonly TimeSpan GraveStands = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static bool Remove(RedisAddress address)
    {
        var keys = new RegionKeys(address);
        using var server = RedisServer.Connect(address, "remove", TimeSpan.Zero, CancellationToken.None);
        while (RegionRules.Read(server, keys, Patience, CancellationToken.None) is { } header)
        {
            var removing = server.Database.CreateTransaction();
            removing.AddCondition(Condition.StringEqual(keys.Region, header.ToText()));
            RegionRules.Forget(removing.KeyDeleteAsync(KeysOf(keys, header, address)));
            RegionRules.Forget(removing.StringSetAsync(keys.Grave(header.Id), "", GraveStands));
            RegionRules.Forget(removing.PublishAsync(keys.Removals, header.Id));
            if (Answer.Of(removing.ExecuteAsync(), "remove", server, Patience))
                return true;
        }

        return false;
    }

    private static RedisKey[] KeysOf(RegionKeys keys, RegionHeader header, RedisAddress address)
    {
        try
        {
            string[] names = [.. Contract.Parse(header.Contract).Records.Select(record => record.Name)];
            return [.. names.Select(name => (RedisKey)keys.Record(name)), .. names.Select(name => (RedisKey)keys.Flush(name)), keys.Region, .. keys.Ready is null ? (RedisKey[])[] : [keys.Ready]];
        }
        catch (FormatException damage)
        {
            throw new TransportException("remove", address.Text, $"the contract in {keys.Region} cannot be read, so nobody knows which records are the region's: {damage.Message}. Delete its keys by hand.", innerException: damage);
        }
    }
}
