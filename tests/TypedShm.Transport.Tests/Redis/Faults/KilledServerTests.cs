using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Faults;

/// <summary>P15 a server that is killed and comes back, empty or with its values.</summary>
[Collection(FaultsInTurn.Name)]
public sealed class KilledServerTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("typedshm-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void While_the_server_is_away_flushes_and_reads_end_in_time_and_say_why()
    {
        using var scene = new FaultScene();
        var session = scene.Open(seconds: 0.3);
        scene.Server.Kill();
        session.Counter.Total.Set(new() { Count = 1 });
        for (var round = 0; round < 3; round++)
        {
            var result = session.TryFlush(TimeSpan.FromMilliseconds(200));
            Assert.True(result.Status is FlushStatus.NotDone or FlushStatus.Unknown);
            Assert.Contains($"{scene.Server.Port}", result.Reason, StringComparison.Ordinal);
            var (total, other) = session.Read(session.Counter.Total, session.Note.Other);
            Assert.Equal((ReadStatus.Timeout, ReadStatus.Timeout), (total.Status, other.Status));
            Assert.Contains($"{scene.Server.Port}", total.Problem, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_comes_back_empty_is_filled_with_blanks_and_all_goes_on(bool async)
    {
        using var scene = new FaultScene();
        var (session, listening) = (scene.Open(), scene.Open("L"));
        await using var listener = Listen(listening, async);
        using var closing = listening; // Ends the loop's step, also where the test fails.
        var next = listener.Next();
        await FaultScene.FlushUntilDone(session, 1);
        Assert.Equal(1, (await next.WaitAsync(Soak.Watchdog)).Item.Value.Count);

        next = listener.Next();
        scene.Server.Kill();
        session.Note.Other.Set(new() { Number = 9 });
        Assert.NotEqual(FlushStatus.Done, session.TryFlush().Status);
        scene.Server.Start();
        await Soak.Until(() => scene.Server.Command("EXISTS", "typedshm:region") == "1");
        await Soak.Until(() => session.Counter.Total.Read(out _) is ReadStatus.Blank);
        Assert.False(next.IsCompleted);

        await FaultScene.FlushUntilDone(session, 2);
        Assert.Equal((2, 9), ((await next.WaitAsync(Soak.Watchdog)).Item.Value.Count, session.Note.Other.Read().Value.Number));
    }

    [Theory]
    [InlineData(Start.Wait)]
    [InlineData(Start.Look)]
    public async Task One_that_may_not_initialise_reads_absent_until_somebody_does(Start start)
    {
        using var scene = new FaultScene();
        scene.Open().Dispose();
        var session = scene.Open("W", start);
        scene.Server.Kill();
        scene.Server.Start();
        await Soak.Until(() => session.Counter.Total.Read(out _) is not ReadStatus.Timeout);
        Assert.Equal((ReadStatus.Absent, "0"), (session.Counter.Total.Read(out _), scene.Server.Command("EXISTS", "typedshm:region")));

        await FaultScene.FlushUntilDone(scene.Open("B"), 5);
        Assert.Equal((ReadStatus.Fresh, 5), (session.Counter.Total.Read(out var total), total.Count));
    }

    [Fact]
    public async Task A_region_that_a_newcomer_has_made_anew_is_the_same_to_those_who_come_back()
    {
        using var scene = new FaultScene();
        var session = scene.Open();
        scene.Server.Kill();
        scene.Server.Start();
        var newcomer = scene.Open("B");
        await FaultScene.FlushUntilDone(newcomer, 5);
        await Soak.Until(() => session.Counter.Total.Read(out _) is not ReadStatus.Timeout);
        Assert.Equal((ReadStatus.Fresh, 5), (session.Counter.Total.Read(out var total), total.Count));
        await FaultScene.FlushUntilDone(session, 6);
        Assert.Equal(6, newcomer.Counter.Total.Read().Value.Count);
    }

    [Fact]
    public async Task What_SimpleSHM_had_initialised_is_absent_until_it_comes_again()
    {
        using var scene = new FaultScene();
        scene.Server.Command("SET", "COUNTER__total", "{\"ts\": 1.0, \"sender\": \"PY\", \"count\": 1}");
        var session = scene.Open("W", Start.Wait);
        Assert.Equal(1, session.Counter.Total.Read().Value.Count);
        scene.Server.Kill();
        scene.Server.Start();
        await Soak.Until(() => session.Counter.Total.Read(out _) is not ReadStatus.Timeout);
        Assert.Equal(ReadStatus.Absent, session.Counter.Total.Read(out _));
        scene.Server.Command("SET", "COUNTER__total", "{\"ts\": 2.0, \"sender\": \"PY\", \"count\": 2}");
        Assert.Equal((ReadStatus.Fresh, 2), (session.Counter.Total.Read(out var total), total.Count));
        await FaultScene.FlushUntilDone(session, 3);
        Assert.Equal((ReadStatus.Fresh, 3), (session.Counter.Total.Read(out total), total.Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_confirmed_flush_is_lost_by_a_server_that_keeps_its_values(bool async)
    {
        using var scene = new FaultScene("--appendonly", "yes", "--appendfsync", "always", "--dir", directory);
        var (session, listening) = (scene.Open(), scene.Open("L"));
        await using var listener = Listen(listening, async);
        using var closing = listening; // Ends the loop's step, also where the test fails.
        for (var round = 1; round <= 3; round++)
        {
            var (confirmed, next) = (round * 100L, listener.Next());
            await FaultScene.FlushUntilDone(session, confirmed);
            Assert.Equal(confirmed, (await next.WaitAsync(Soak.Watchdog)).Item.Value.Count);
            next = listener.Next();
            scene.Server.Kill();
            session.Counter.Total.Set(new() { Count = confirmed + 1 });
            session.TryFlush();
            scene.Server.Start();
            await Soak.Until(() => session.Counter.Total.Read(out _) is ReadStatus.Fresh);
            Assert.InRange(session.Counter.Total.Read().Value.Count, confirmed, confirmed + 1);

            // What was confirmed before may come once more, then the next flush.
            await FaultScene.FlushUntilDone(session, confirmed + 2);
            var given = (await next.WaitAsync(Soak.Watchdog)).Item.Value.Count;
            while (given < confirmed + 2)
            {
                var again = (await listener.Next().WaitAsync(Soak.Watchdog)).Item.Value.Count;
                Assert.InRange(again, given + 1, confirmed + 2);
                given = again;
            }
        }
    }

    private static ListenLoop<Reading<Conform.CounterTotal>> Listen(Conform session, bool async) =>
        new(async, () => session.Counter.Total.Listen(), () => session.Counter.Total.ListenAsync());
}
