namespace TypedShm.Tools.Tests.Testing;

public sealed class TestClockTests
{
    private static readonly DateTimeOffset Begin = new(2030, 5, 6, 7, 8, 9, TimeSpan.FromHours(2));
    private readonly TestClock clock = new(Begin);

    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        Assert.Equal((Begin, TimeSpan.Zero), (clock.GetUtcNow(), clock.GetUtcNow().Offset));
        var begin = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromMilliseconds(1500));

        Assert.Equal((Begin.AddSeconds(1.5), TimeSpan.FromSeconds(1.5)), (clock.GetUtcNow(), clock.GetElapsedTime(begin)));
        Assert.Equal((Begin.ToUnixTimeSeconds() + 1.5, TimeZoneInfo.Utc), (clock.Ts, clock.LocalTimeZone));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void A_step_of_the_time_of_day_lets_no_time_pass()
    {
        var calls = 0;
        using var timer = clock.CreateTimer(_ => calls++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        var begin = clock.GetTimestamp();

        clock.Step(TimeSpan.FromHours(2));
        clock.Step(TimeSpan.FromHours(-3));

        Assert.Equal((Begin.AddHours(-1), TimeSpan.Zero, 0), (clock.GetUtcNow(), clock.GetElapsedTime(begin), calls));
    }

    [Fact]
    public void Timers_are_called_in_their_order_each_at_its_own_time()
    {
        var calls = new List<(string Name, TimeSpan At)>();
        var begin = clock.GetTimestamp();
        using var late = Timer("late", 3, 0);
        using var often = Timer("often", 1, 2);
        using var never = Timer("never", 1, 0);
        Assert.True(never.Change(Timeout.InfiniteTimeSpan, TimeSpan.Zero));

        clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Empty(calls);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal([("often", 1.0), ("late", 3.0), ("often", 3.0), ("often", 5.0)], calls.Select(call => (call.Name, call.At.TotalSeconds)));
        often.Dispose();
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(4, calls.Count);
        Assert.False(often.Change(TimeSpan.Zero, TimeSpan.Zero));

        ITimer Timer(string name, int due, int period) =>
            clock.CreateTimer(_ => calls.Add((name, clock.GetElapsedTime(begin))), null, TimeSpan.FromSeconds(due), TimeSpan.FromSeconds(period));
    }

    [Fact]
    public void A_timer_without_a_wait_is_called_at_once_and_one_for_ever_never()
    {
        var calls = 0;
        using var now = clock.CreateTimer(_ => calls++, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        using var never = clock.CreateTimer(_ => calls++, null, TimeSpan.MaxValue, TimeSpan.MaxValue);
        clock.Advance(TimeSpan.FromDays(100));

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task The_waits_of_the_runtime_follow_it()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromHours(1), clock);
        using var periodic = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        var (delay, tick) = (Task.Delay(TimeSpan.FromHours(1), clock), periodic.WaitForNextTickAsync().AsTask());

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted || tick.IsCompleted || cancel.IsCancellationRequested);
        clock.Advance(TimeSpan.FromMinutes(1));

        await delay;
        Assert.True(await tick);
        Assert.True(cancel.IsCancellationRequested);
    }

    [Fact]
    public void A_call_may_change_its_timer_and_move_the_clock()
    {
        var calls = new List<TimeSpan>();
        var begin = clock.GetTimestamp();
        ITimer? timer = null;
        timer = clock.CreateTimer(_ => Call(), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(1));
        timer.Dispose();

        Assert.Equal([1.0, 3.0, 5.0], calls.Select(at => at.TotalSeconds));

        void Call()
        {
            calls.Add(clock.GetElapsedTime(begin));
            if (calls.Count == 3)
                return;
            timer!.Change(TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
            clock.Advance(TimeSpan.FromSeconds(2));
        }
    }

    [Fact]
    public void Threads_that_move_it_at_once_move_it_by_all_of_it()
    {
        var (begin, calls) = (clock.GetTimestamp(), 0);
        using var timer = clock.CreateTimer(_ => Interlocked.Increment(ref calls), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        Parallel.For(0, 1000, _ => clock.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal((TimeSpan.FromSeconds(1000), 1000), (clock.GetElapsedTime(begin), calls));
    }
}
