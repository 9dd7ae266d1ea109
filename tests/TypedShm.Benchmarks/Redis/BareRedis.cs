using StackExchange.Redis;

namespace TypedShm.Benchmarks.Redis;

/// <summary>The bare client with the commands and bytes that a typed session sends, and nothing around them.</summary>
internal sealed class BareRedis : IDisposable
{
    private readonly ConnectionMultiplexer connections;
    private readonly IDatabase database;
    private readonly (RedisKey Key, RedisKey Notes, byte[] Value)[] records;
    private readonly byte[] note = "17957988690000000 0123456789abcdef 17957988680000000 0123456789abcdef"u8.ToArray();

    public BareRedis(int port, int count)
    {
        connections = ConnectionMultiplexer.Connect($"127.0.0.1:{port}");
        database = connections.GetDatabase();
        var value = """{"ts": 1795188706.223241, "sender": "BENCH", "writer": 1, "round": 1000, "payload": [1, 2, 3, 4], "check": 123456}"""u8.ToArray();
        records = [.. Enumerable.Range(0, count).Select(number => ((RedisKey)$"bare:{number}", (RedisKey)$"bare:notes:{number}", value))];
        database.StringSet("bare:region", new string('x', 2000));
        Flush();
    }

    /// <summary>Notes, MULTI, SET and PUBLISH each, EXEC, and a look at the region's id.</summary>
    public void Flush()
    {
        var transaction = database.CreateTransaction();
        foreach (var (key, notes, value) in records)
        {
            database.HashSet(notes, "0123456789ab", note, When.Always, CommandFlags.FireAndForget);
            transaction.StringSetAsync(key, value);
            transaction.PublishAsync(key.ToString(), "available");
        }

        var done = transaction.ExecuteAsync();
        var id = database.StringGetRangeAsync("bare:region", 0, 31);
        done.Wait();
        id.Wait();
    }

    /// <summary>What SimpleSHM sends: the transaction alone.</summary>
    public void FlushAsSimpleShm()
    {
        var transaction = database.CreateTransaction();
        foreach (var (key, _, value) in records)
        {
            transaction.StringSetAsync(key, value);
            transaction.PublishAsync(key.ToString(), "available");
        }

        transaction.ExecuteAsync().Wait();
    }

    /// <summary>One MULTI of a GET and the notes for each.</summary>
    public void Read()
    {
        var transaction = database.CreateTransaction();
        foreach (var (key, notes, _) in records)
        {
            transaction.StringGetAsync(key);
            transaction.HashValuesAsync(notes);
        }

        transaction.ExecuteAsync().Wait();
    }

    /// <summary>Calls at each announcement of the first record.</summary>
    public void Listen(Action heard) => connections.GetSubscriber().Subscribe(records[0].Key.ToString(), (_, _) => heard());

    public void Dispose()
    {
        connections.Close(allowCommandsToComplete: false);
        connections.Dispose();
    }
}
