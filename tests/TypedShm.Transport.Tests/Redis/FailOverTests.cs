using TypedShm.Transport.Conformance;
using TypedShm.Transport.Redis;

namespace TypedShm.Transport.Tests.Redis;

/// <summary>A replica takes the place of a server that dies, as a Sentinel decides; the address names both.</summary>
public sealed class FailOverTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("typedshm-sentinel-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Sessions_go_on_at_the_replica_that_a_Sentinel_has_made_the_server()
    {
        using var server = new RedisTestServer();
        using var replica = new RedisTestServer("--replicaof", "127.0.0.1", $"{server.Port}");
        await Soak.Until(() => replica.Command("info", "replication").Contains("master_link_status:up", StringComparison.Ordinal));
        var file = Path.Combine(folder.FullName, "sentinel.conf");
        await File.WriteAllTextAsync(file, $"sentinel monitor station 127.0.0.1 {server.Port} 1\nsentinel down-after-milliseconds station 300\nsentinel failover-timeout station 2000\n");
        using var sentinel = RedisTestServer.Sentinel(file);
        await Soak.Until(() => sentinel.Command("info", "sentinel").Contains("slaves=1", StringComparison.Ordinal));

        using var session = Conform.Open(new SessionOptions { Address = $"{server.Address},127.0.0.1:{replica.Port}", Sender = "A", Transport = new RedisTransport() });
        session.Counter.Total.Set(new() { Count = 1 });
        session.Flush();
        await Soak.Until(() => replica.Command("get", "COUNTER__total").Contains("\"count\": 1", StringComparison.Ordinal));
        await using var listener = session.Counter.Total.ListenAsync().GetAsyncEnumerator();
        var next = listener.MoveNextAsync().AsTask();
        server.Kill();

        session.Counter.Total.Set(new() { Count = 2 });
        await Soak.Until(() => session.TryFlush(TimeSpan.FromMilliseconds(200)).Status is FlushStatus.Done);

        Assert.Equal(ReadStatus.Fresh, session.Counter.Total.Read(out var total));
        Assert.Equal(2, total.Count);
        Assert.Contains("\"count\": 2", replica.Command("get", "COUNTER__total"), StringComparison.Ordinal);
        Assert.True(await next.WaitAsync(Soak.Watchdog));
        Assert.Equal(2, listener.Current.Value.Count);
    }
}
