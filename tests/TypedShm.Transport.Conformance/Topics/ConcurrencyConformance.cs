namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P1, P3, P4, P7 and P9 under load: fixed counts of operations below a watchdog.</summary>
public abstract class ConcurrencyConformance(TransportUnderTest subject) : Conformance(subject)
{
    private const int Writers = 4;
    private const int Readers = 4;

    /// <summary>Gets how many flushes the storm makes; all writers together.</summary>
    protected virtual int StormFlushes => 1_000_000;

    [Fact]
    public async Task Readers_never_see_a_torn_record_or_a_mixed_group()
    {
        Open();
        var writers = Enumerable.Range(1, Writers).Select(writer => new[] { "write-groups", $"{writer}", $"{StormFlushes / Writers}" });
        var readers = Enumerable.Repeat(new[] { "read-groups", $"{Writers}" }, Readers);
        var reports = await Task.WhenAll(StartPeers([.. writers, .. readers])).WaitAsync(Watchdog);
        Assert.All(reports[..Writers], report => Assert.Equal($"{StormFlushes / Writers} flushes", report));
        Assert.All(reports[Writers..], report => Assert.EndsWith(" reads", report, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_modify_write_loses_no_increment()
    {
        const int Times = 10_000;
        var session = Open();
        await Task.WhenAll(StartPeers([.. Enumerable.Repeat(new[] { "count", $"{Times}" }, Writers)])).WaitAsync(Watchdog);
        session.Counter.Total.Read(out var total);
        Assert.Equal(Writers * Times, total.Count);
    }

    [Fact]
    public async Task Listeners_in_a_storm_get_no_flush_twice_and_never_miss_the_last()
    {
        var session = Open();
        var listeners = StartPeers([.. Enumerable.Repeat(new[] { "listen", $"{Writers}" }, Readers)]);
        await Task.WhenAll(StartPeers([.. Enumerable.Range(1, Writers).Select(writer => new[] { "write-groups", $"{writer}", "20000" })])).WaitAsync(Watchdog);
        Peers.GroupOfEight.Set(session, -Writers, 1);
        var last = session.Flush();
        var reports = await Task.WhenAll(listeners).WaitAsync(Watchdog);
        Assert.All(reports, report => Assert.EndsWith($" last flush {last}", report, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_session_is_read_from_many_threads()
    {
        var session = Open();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => OnThread(() =>
        {
            var reads = 0;
            for (; !stop.IsCancellationRequested; reads++)
                Peers.GroupOfEight.Verify(session);
            return reads;
        })).ToArray();
        for (var round = 1; round <= 20_000; round++)
        {
            Peers.GroupOfEight.Set(session, 1, round);
            session.Flush();
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers).WaitAsync(Watchdog), reads => Assert.NotEqual(0, reads));
    }
}
