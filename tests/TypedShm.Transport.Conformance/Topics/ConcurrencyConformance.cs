using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P1, P3, P4, P7 and P9 under load: fixed counts of operations below a watchdog.</summary>
public abstract class ConcurrencyConformance(TransportUnderTest subject) : Conformance(subject)
{
    private const int Writers = 4;
    private const int Readers = 4;

    [Fact]
    public Task Readers_never_see_a_torn_record_or_a_mixed_group() =>
        Play(new Storm(Writers, 0, Soak.Count(1_000_000, 20_000_000) / Subject.Slower / Writers, [.. Enumerable.Repeat("read-groups", Readers)]));

    [Fact]
    public Task Read_modify_write_loses_no_increment() => Play(new Storm(0, Writers, Soak.Count(10_000, 250_000) / Math.Min(Subject.Slower, 10)));

    [Fact]
    public Task Listeners_in_a_storm_get_no_flush_twice_and_never_miss_the_last() =>
        Play(new Storm(Writers, 0, Soak.Count(20_000, 1_000_000) / Math.Min(Subject.Slower, 10), "listen", "listen", "listen-async", "listen-async"));

    [Fact]
    public async Task One_session_is_read_from_many_threads()
    {
        var session = Open();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => OnThread(() =>
        {
            var reads = 0;
            for (; !stop.IsCancellationRequested; reads++)
                GroupOfEight.Verify(session);
            return reads;
        })).ToArray();
        for (var round = 1; round <= 20_000 / Math.Min(Subject.Slower, 10); round++)
        {
            GroupOfEight.Set(session, 1, round);
            session.Flush();
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers).WaitAsync(Watchdog), reads => Assert.NotEqual(0, reads));
    }
}
