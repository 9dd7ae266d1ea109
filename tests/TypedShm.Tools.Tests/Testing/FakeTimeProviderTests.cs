using Microsoft.Extensions.Time.Testing;
using TypedShm.Transport.Conformance;

namespace TypedShm.Tools.Tests.Testing;

/// <summary>What the README says of the clock that many tests have already, and why there is another.</summary>
public sealed class FakeTimeProviderTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task Sessions_follow_it()
    {
        using var region = TestRegion.Create();
        using var station = Station.Open(region.Options("A") with { Clock = clock, MaxAge = TimeSpan.FromSeconds(2) });
        station.Limits.Set(new() { Low = 1 }, expire: TimeSpan.FromSeconds(10));
        station.Flush();
        await using var listener = station.Limits.ListenAsync(timeout: TimeSpan.FromSeconds(3)).GetAsyncEnumerator();
        var next = listener.MoveNextAsync().AsTask();

        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(ReadStatus.Stale, station.Limits.Read(out _));
        await next.WaitAsync(Soak.Watchdog);
        Assert.Equal(ReadStatus.Timeout, listener.Current.Status);
        clock.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal(ReadStatus.Expired, station.Limits.Read(out _));
    }

    [Fact]
    public void It_sets_back_the_time_that_has_passed_with_the_time_of_day()
    {
        var begin = clock.GetTimestamp();

        clock.AdjustTime(clock.GetUtcNow().AddHours(-1));

        Assert.Equal(TimeSpan.FromHours(-1), clock.GetElapsedTime(begin));
    }
}
