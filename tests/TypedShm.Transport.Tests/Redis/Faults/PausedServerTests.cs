using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Faults;

/// <summary>P15 a server that stands still, and goes on.</summary>
[Collection(FaultsInTurn.Name)]
public sealed class PausedServerTests
{
    [Fact]
    public async Task Nothing_hangs_on_a_server_that_stands_still_and_what_was_unknown_comes_whole_or_not_at_all()
    {
        using var scene = new FaultScene();
        var (session, reader) = (scene.Open("A", seconds: 0.2), scene.Open("B", seconds: 0.2));
        await using var listener = new ListenLoop<Reading<Conform.CounterTotal>>(async: true, () => [], () => reader.Counter.Total.ListenAsync());
        using var closing = reader; // Ends the loop's step, also where the test fails.
        var next = listener.Next();
        scene.Server.Pause();
        var begin = TimeProvider.System.GetTimestamp();
        var round = 0;
        while (TimeProvider.System.GetElapsedTime(begin) < TimeSpan.FromSeconds(Soak.Count(2, 10)))
        {
            session.Counter.Total.Set(new() { Count = ++round });
            session.Note.Other.Set(new() { Number = round });
            var result = session.TryFlush(TimeSpan.FromMilliseconds(200));
            Assert.Equal(FlushStatus.Unknown, result.Status);
            Assert.NotEmpty(result.Reason!);
            var (total, other) = reader.Read(reader.Counter.Total, reader.Note.Other);
            Assert.Equal((ReadStatus.Timeout, ReadStatus.Timeout), (total.Status, other.Status));
            Assert.Contains("does not answer", total.Problem, StringComparison.Ordinal);
        }

        scene.Server.Resume();
        await Soak.Until(() => reader.Counter.Total.Read(out _) is not ReadStatus.Timeout);
        Whole(reader, round);
        session.Counter.Total.Set(new() { Count = round + 1 });
        session.Note.Other.Set(new() { Number = round + 1 });
        await Soak.Until(() => session.TryFlush().Status is FlushStatus.Done);
        Assert.Equal(round + 1, Whole(reader, round + 1));
        var given = (await next.WaitAsync(Soak.Watchdog)).Item.Value.Count;
        while (given < round + 1)
            given = (await listener.Next().WaitAsync(Soak.Watchdog)).Item.Value.Count;
    }

    [Fact]
    public void Opening_ends_within_its_time_where_the_server_stands_still()
    {
        using var scene = new FaultScene();
        scene.Server.Pause();
        var failure = Assert.Throws<TransportException>(() => scene.Open(seconds: 0.2));
        Assert.Contains($"no Redis server answers at 127.0.0.1:{scene.Server.Port}", failure.Message, StringComparison.Ordinal);
        scene.Server.Resume();
        Assert.Equal(ReadStatus.Blank, scene.Open(seconds: 10).Counter.Total.Read(out _));
    }

    private static long Whole(Conform session, long most)
    {
        var (total, other) = session.Read(session.Counter.Total, session.Note.Other);
        var count = total.Status is ReadStatus.Blank ? 0 : total.Value.Count;
        Assert.Equal(count, other.Status is ReadStatus.Blank ? 0 : other.Value.Number);
        Assert.InRange(count, 0, most);
        return count;
    }
}
