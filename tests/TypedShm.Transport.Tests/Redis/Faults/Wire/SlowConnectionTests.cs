using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Faults.Wire;

/// <summary>A server that is far away: each call takes one round trip.</summary>
[Collection(FaultsInTurn.Name)]
public sealed class SlowConnectionTests : IDisposable
{
    private readonly FaultScene scene = new();
    private readonly FaultyWire wire;

    public SlowConnectionTests() => wire = new FaultyWire(scene.Server.Port);

    public void Dispose()
    {
        scene.Dispose();
        wire.Dispose();
    }

    [Fact]
    public async Task All_of_a_flush_and_all_of_a_read_is_sent_before_the_first_answer_comes()
    {
        var session = scene.Open(address: wire.Address, seconds: Soak.Watchdog.TotalSeconds);
        await InOneRoundTrip(() => Flush(session) is FlushStatus.Done);
        await InOneRoundTrip(() => session.Read(session.Counter.Total, session.Note.Other).Item1.Status is ReadStatus.Fresh);
    }

    [Fact]
    public async Task At_50_milliseconds_each_way_half_a_second_is_enough_for_each_call()
    {
        wire.Delay = TimeSpan.FromMilliseconds(50);
        var session = scene.Open(address: wire.Address, seconds: 10);
        var reader = scene.Open("B", address: wire.Address, seconds: 0.5);
        await using var listener = new ListenLoop<Reading<Conform.CounterTotal>>(async: true, () => [], () => reader.Counter.Total.ListenAsync());
        using var closing = reader; // Ends the loop's step, also where the test fails.
        var next = listener.Next();
        await Soak.Until(() => Flush(session, TimeSpan.FromSeconds(0.5)) is FlushStatus.Done);
        await Soak.Until(() => reader.Counter.Total.Read(out _) is ReadStatus.Fresh);
        Assert.Equal(1, (await next.WaitAsync(Soak.Watchdog)).Item.Value.Count);
    }

    /// <summary>Makes a call twice, which sends as many bytes each time; the second time no answer comes before all of them were sent.</summary>
    private async Task InOneRoundTrip(Func<bool> call)
    {
        Assert.True(call());
        var before = wire.Sent;
        Assert.True(call());
        var length = wire.Sent - before;
        wire.HoldAnswers();
        var held = Task.Factory.StartNew(call, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Soak.Until(() => wire.Sent >= before + (2 * length));
        Assert.False(held.IsCompleted);
        wire.LetAnswersGo();
        Assert.True(await held.WaitAsync(Soak.Watchdog));
    }

    private static FlushStatus Flush(Conform session, TimeSpan? timeout = null)
    {
        session.Counter.Total.Set(new() { Ts = 1.5, Count = 1 });
        session.Note.Other.Set(new() { Ts = 1.5, Number = 1 });
        return session.TryFlush(timeout).Status;
    }
}
