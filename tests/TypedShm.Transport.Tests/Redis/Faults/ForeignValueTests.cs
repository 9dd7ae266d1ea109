using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Faults;

/// <summary>What other programs write below a region's keys: told by its status, and nobody else's harm.</summary>
[Collection(FaultsInTurn.Name)]
public sealed class ForeignValueTests : IDisposable
{
    private readonly FaultScene scene = new();
    private readonly Conform session;

    public ForeignValueTests() => session = scene.Open();

    public void Dispose()
    {
        session.Dispose();
        scene.Dispose();
    }

    [Theory]
    [InlineData("LPUSH", "COUNTER__total", "x")]
    [InlineData("HSET", "COUNTER__total", "x", "y")]
    [InlineData("SET", "COUNTER__total", "{]")]
    [InlineData("SET", "COUNTER__total", "")]
    [InlineData("SET", "COUNTER__total", "{\"ts\": 1.0, \"sender\": \"x\", \"count\": \"many\"}")]
    public async Task What_is_no_value_is_invalid_and_harms_no_other_and_the_next_flush_mends_it(params string[] command)
    {
        await FaultScene.FlushUntilDone(session, 1);
        session.Note.Other.Set(new() { Number = 2 });
        session.Flush();
        scene.Server.Command("DEL", "COUNTER__total");
        scene.Server.Command(command);
        var (total, other) = session.Read(session.Counter.Total, session.Note.Other);
        Assert.Equal((ReadStatus.Invalid, ReadStatus.Fresh, 2), (total.Status, other.Status, other.Value.Number));
        Assert.NotEmpty(total.Problem!);
        session.Counter.Total.Set(new() { Count = 3 });
        var flush = session.Flush();
        Assert.Equal((ReadStatus.Fresh, 3, flush), (session.Counter.Total.Read().Status, session.Counter.Total.Read().Value.Count, session.Counter.Total.Read().Flush));
    }

    [Theory]
    [InlineData("SET", "typedshm:flush:COUNTER__total", "nonsense")]
    [InlineData("LPUSH", "typedshm:flush:COUNTER__total", "nonsense")]
    [InlineData("HSET", "typedshm:flush:COUNTER__total", "somebody", "-7 zz 99999999999999999999 0")]
    public async Task Notes_that_are_none_harm_nobody_and_the_next_flush_mends_them(params string[] command)
    {
        await FaultScene.FlushUntilDone(session, 1);
        scene.Server.Command("DEL", "typedshm:flush:COUNTER__total");
        scene.Server.Command(command);
        Assert.Equal((ReadStatus.Fresh, 1), (session.Counter.Total.Read(out var total), total.Count));
        session.Counter.Total.Set(new() { Count = 2 });
        var flush = session.Flush();
        Assert.Equal(flush, scene.Open("B").Counter.Total.Read().Flush);
        session.Counter.Total.Set(new() { Count = 3 }, expectedFlush: flush);
        Assert.Equal(FlushStatus.Done, session.TryFlush().Status);
    }

    [Theory]
    [InlineData("SET", "typedshm:region", "nonsense")]
    [InlineData("SET", "typedshm:region", "")]
    [InlineData("LPUSH", "typedshm:region", "nonsense")]
    public async Task A_header_that_is_none_closes_the_region_with_a_reason_and_opens_for_nobody(params string[] command)
    {
        await FaultScene.FlushUntilDone(session, 1);
        scene.Server.Command("DEL", "typedshm:region");
        scene.Server.Command(command);
        foreach (var start in Enum.GetValues<Start>())
            Assert.Contains("typedshm:region", Assert.Throws<TransportException>(() => scene.Open("B", start)).Message, StringComparison.Ordinal);
        session.Counter.Total.Set(new() { Count = 2 });
        var result = session.TryFlush();
        Assert.True(result.Status is FlushStatus.Unknown or FlushStatus.Closed);
        Assert.Contains("typedshm:region", result.Reason, StringComparison.Ordinal);
        Assert.Equal((ReadStatus.Closed, FlushStatus.Closed), (session.Counter.Total.Read(out _), session.TryFlush().Status));
    }

    [Fact]
    public async Task A_region_of_another_contract_in_its_place_closes_it_with_a_reason()
    {
        await FaultScene.FlushUntilDone(session, 1);
        var look = scene.Open("L", Start.Look);
        scene.Server.Kill();
        scene.Server.Start();
        scene.Keep(Changed.Open(scene.Options("OTHER")));
        await Soak.Until(() => look.Counter.Total.Read(out _) is not ReadStatus.Timeout);
        Assert.Equal(ReadStatus.Closed, look.Counter.Total.Read(out _));
        session.Counter.Total.Set(new() { Count = 2 });
        await Soak.Until(() => session.TryFlush().Status is not FlushStatus.NotDone);
        var result = session.TryFlush();
        Assert.Equal(FlushStatus.Closed, result.Status);
        Assert.Contains("made anew by OTHER", result.Reason, StringComparison.Ordinal);
        Assert.Contains("another contract", result.Reason, StringComparison.Ordinal);
        Assert.Throws<ContractMismatchException>(() => scene.Open("B"));
    }

    [Fact]
    public void A_server_with_fewer_databases_says_so()
    {
        var far = scene.Open("FAR", address: $"{scene.Server.Address}/15");
        using var small = new RedisTestServer("--databases", "4");
        Assert.Contains("15", Assert.Throws<TransportException>(() => scene.Open("B", address: $"{small.Address}/15")).Message, StringComparison.Ordinal);
        Assert.Equal(ReadStatus.Blank, far.Counter.Total.Read(out _));
    }
}
