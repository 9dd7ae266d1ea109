using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Faults;

/// <summary>P15 a server that answers, and refuses: what it said reaches the caller, with what to do.</summary>
[Collection(FaultsInTurn.Name)]
public sealed class RefusingServerTests
{
    [Fact]
    public async Task Where_the_server_has_no_memory_left_nothing_is_visible_and_the_flush_is_done_after_it_has()
    {
        using var scene = new FaultScene("--maxmemory-policy", "noeviction");
        var session = scene.Open();
        await FaultScene.FlushUntilDone(session, 1);
        scene.Server.Command("CONFIG", "SET", "maxmemory", "1000");
        session.Counter.Total.Set(new() { Count = 2 });
        session.Note.Other.Set(new() { Number = 2 });
        NotDone(session, "maxmemory is reached: raise it");
        // It takes no transaction then, not even one that only reads.
        var reading = session.Counter.Total.Read();
        Assert.Equal(ReadStatus.Timeout, reading.Status);
        Assert.Contains("maxmemory is reached: raise it", reading.Problem, StringComparison.Ordinal);

        scene.Server.Command("CONFIG", "SET", "maxmemory", "0");
        Assert.Equal((1, ReadStatus.Blank), (session.Counter.Total.Read().Value.Count, session.Note.Other.Read(out _)));
        Assert.Equal(FlushStatus.Done, session.TryFlush().Status);
        Assert.Equal((2, 2), (session.Counter.Total.Read().Value.Count, session.Note.Other.Read().Value.Number));
    }

    [Fact]
    public void Where_the_server_has_no_memory_left_opening_says_so()
    {
        using var scene = new FaultScene("--maxmemory-policy", "noeviction", "--maxmemory", "1000");
        var failure = Assert.Throws<TransportException>(() => scene.Open());
        Assert.Contains("maxmemory is reached: raise it", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replica_is_read_and_a_flush_says_to_name_the_master()
    {
        using var scene = new FaultScene();
        await FaultScene.FlushUntilDone(scene.Open(), 1);
        using var replica = new RedisTestServer("--replicaof", "127.0.0.1", $"{scene.Server.Port}");
        await Soak.Until(() => replica.Command("EXISTS", "COUNTER__total") == "1");
        var session = scene.Open("R", address: replica.Address);
        Assert.Equal((ReadStatus.Fresh, 1), (session.Counter.Total.Read(out var total), total.Count));
        session.Counter.Total.Set(new() { Count = 2 });
        NotDone(session, "name the master in the address");
        NotDone(session, "name the master in the address");
        Assert.Equal((1, "1"), (session.Counter.Total.Read().Value.Count, scene.Server.Command("EXISTS", "typedshm:region")));

        replica.Command("REPLICAOF", "NO", "ONE");
        await Soak.Until(() => session.TryFlush().Status is FlushStatus.Done);
        Assert.Equal((2, 1), (session.Counter.Total.Read().Value.Count, scene.Open("M").Counter.Total.Read().Value.Count));
    }

    [Fact]
    public void A_master_that_becomes_a_replica_refuses_and_says_so()
    {
        using var scene = new FaultScene();
        using var other = new RedisTestServer();
        var session = scene.Open();
        scene.Server.Command("CONFIG", "SET", "min-replicas-to-write", "1");
        session.Counter.Total.Set(new() { Count = 1 });
        NotDone(session, "NOREPLICAS");
        scene.Server.Command("CONFIG", "SET", "min-replicas-to-write", "0");
        scene.Server.Command("CONFIG", "SET", "replica-serve-stale-data", "yes");
        scene.Server.Command("REPLICAOF", "127.0.0.1", $"{other.Port}");
        NotDone(session, "name the master in the address");
    }

    [Fact]
    public void A_password_that_is_wrong_or_missing_is_told_at_once_and_shown_to_nobody()
    {
        using var scene = new FaultScene("--requirepass", "right");
        foreach (var credentials in (string[])["", ":secret@"])
        {
            // Nobody would wait so long: it fails at once, or not at all.
            var failure = Assert.Throws<TransportException>(() => scene.Open(address: $"redis://{credentials}127.0.0.1:{scene.Server.Port}", seconds: 100_000));
            Assert.Contains("redis://:password@host", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(ReadStatus.Blank, scene.Open(address: $"redis://:right@127.0.0.1:{scene.Server.Port}").Counter.Total.Read(out _));
    }

    [Theory]
    [InlineData("-publish")]
    [InlineData("resetchannels")]
    [InlineData("-set")]
    public void What_the_ACL_forbids_is_not_done_and_not_visible(string rule)
    {
        using var scene = new FaultScene();
        var session = scene.Open();
        scene.Server.Command("ACL", "SETUSER", "default", rule);
        session.Counter.Total.Set(new() { Count = 1 });
        session.Note.Other.Set(new() { Number = 1 });
        NotDone(session, "ACL does not let this user do it");
        scene.Server.Command("ACL", "SETUSER", "default", "+@all", "allchannels");
        Assert.Equal((ReadStatus.Blank, ReadStatus.Blank), (session.Counter.Total.Read(out _), session.Note.Other.Read(out _)));
        Assert.Equal(FlushStatus.Done, session.TryFlush().Status);
        Assert.Equal((1, 1), (session.Counter.Total.Read().Value.Count, session.Note.Other.Read().Value.Number));
    }

    [Fact]
    public void Where_the_ACL_forbids_transactions_nothing_opens_and_a_flush_is_unknown()
    {
        using var scene = new FaultScene();
        var session = scene.Open();
        scene.Server.Command("ACL", "SETUSER", "default", "-multi");
        Assert.Contains("allow this user MULTI", Assert.Throws<TransportException>(() => scene.Open("B")).Message, StringComparison.Ordinal);
        session.Counter.Total.Set(new() { Count = 1 });
        Ends(session, FlushStatus.Unknown, "allow this user MULTI");
    }

    private static void NotDone(Conform session, string reason) => Ends(session, FlushStatus.NotDone, reason);

    private static void Ends(Conform session, FlushStatus status, string reason)
    {
        var result = session.TryFlush();
        Assert.Equal(status, result.Status);
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
    }
}
