using TypedShm.Transport.Conformance;

namespace TypedShm.Tools.Tests.Testing;

/// <summary>What a session says of time, on a clock that only the test moves.</summary>
public sealed class ClockDrivenTests : IDisposable
{
    private readonly TestRegion region = TestRegion.Create();
    private readonly Station station;

    public ClockDrivenTests() => station = Station.Open(region.Options("A") with { MaxAge = TimeSpan.FromSeconds(2) });

    public void Dispose()
    {
        station.Dispose();
        region.Dispose();
    }

    [Fact]
    public void A_value_is_stale_when_the_clock_has_moved_past_its_age()
    {
        Set();

        region.Clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal((ReadStatus.Fresh, TimeSpan.FromSeconds(1.5)), Limits());
        region.Clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal((ReadStatus.Stale, TimeSpan.FromSeconds(3)), Limits());
    }

    [Fact]
    public void A_step_of_the_time_of_day_makes_a_value_stale_and_nothing_else()
    {
        Set(expire: TimeSpan.FromSeconds(10));

        region.Clock.Step(TimeSpan.FromHours(1));
        Assert.Equal((ReadStatus.Stale, TimeSpan.FromHours(1)), Limits());
        region.Clock.Step(TimeSpan.FromHours(-2));
        Assert.Equal((ReadStatus.Fresh, TimeSpan.Zero), Limits());
    }

    [Fact]
    public void A_value_expires_when_its_time_has_passed()
    {
        Set(expire: TimeSpan.FromSeconds(10));

        region.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(ReadStatus.Stale, station.Limits.Read(out _));
        region.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ReadStatus.Expired, station.Limits.Read(out _));
    }

    [Fact]
    public async Task A_listener_times_out_when_the_clock_has_moved_that_far()
    {
        await using var listener = station.Limits.ListenAsync(timeout: TimeSpan.FromHours(3)).GetAsyncEnumerator();
        var next = listener.MoveNextAsync().AsTask();

        region.Clock.Advance(TimeSpan.FromHours(2));
        Assert.False(next.IsCompleted);
        region.Clock.Advance(TimeSpan.FromHours(1));

        Assert.True(await next.WaitAsync(Soak.Watchdog));
        Assert.Equal(ReadStatus.Timeout, listener.Current.Status);
    }

    [Fact]
    public async Task Whoever_waits_for_a_region_gives_up_when_the_clock_has_moved_that_far()
    {
        using var other = TestRegion.Create();
        var opening = Task.Run(() => Station.Open(other.Options("B") with { Start = Start.Wait, Timeout = TimeSpan.FromMinutes(5) }));

        await Soak.Until(() =>
        {
            other.Clock.Advance(TimeSpan.FromMinutes(5));
            return opening.IsCompleted;
        });

        await Assert.ThrowsAsync<TransportException>(() => opening);
    }

    private void Set(TimeSpan? expire = null)
    {
        station.Limits.Set(new() { Low = 1 }, expire);
        station.Flush();
    }

    private (ReadStatus Status, TimeSpan Age) Limits() => station.Limits.Read() is var read ? (read.Status, read.Age) : default;
}
