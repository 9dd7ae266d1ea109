namespace TypedShm.Testing;

/// <summary>
/// A clock that stands still until it is moved, for stamps, ages, expiry and deadlines. Unlike other fake clocks it keeps the time of day apart from
/// the time that passes, as computers do: <see cref="Step"/> moves only the former.
/// </summary>
/// <example>
/// <code>
/// region.Clock.Advance(TimeSpan.FromSeconds(3));
/// Assert.Equal(ReadStatus.Stale, page.Battery.Measures.Read(out _));
/// </code>
/// </example>
public sealed class TestClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ClockTimer> timers = [];
    private DateTimeOffset begin;
    private long passed;
    private long target;

    /// <summary>Creates a clock that stands at some moment of 2026.</summary>
    public TestClock()
        : this(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
    {
    }

    /// <summary>Creates a clock that stands at a moment.</summary>
    public TestClock(DateTimeOffset now) => begin = now;

    /// <summary>Gets the time of day in seconds since 1970: the ts that <c>Set</c> stamps.</summary>
    public double Ts => (GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;

    /// <summary>Gets 10,000,000.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Gets UTC, so that a test does not depend on where it runs.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Lets time pass; timers that become due are called in their order, on this thread, each at its own time.</summary>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        lock (gate)
            target = checked(target + time.Ticks);
        RunTimers();
    }

    /// <summary>Sets the time of day forward or back, as an operator or a time server does; no time passes, no timer is due.</summary>
    public void Step(TimeSpan time)
    {
        lock (gate)
            begin += time;
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return begin.ToUniversalTime().AddTicks(passed);
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (gate)
            return passed;
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ClockTimer(this, callback, state);
        lock (gate)
            timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Says when a timer is due from now on; false when it is disposed.</summary>
    internal bool Schedule(ClockTimer timer, long? first, long? period)
    {
        lock (gate)
        {
            if (!timers.Contains(timer))
                return false;
            (timer.Due, timer.Period) = (After(first), period);
        }

        if (first == 0)
            RunTimers();
        return true;
    }

    internal void Remove(ClockTimer timer)
    {
        lock (gate)
            timers.Remove(timer);
    }

    /// <summary>Calls what is due. User code runs outside the lock; a call may move the clock itself.</summary>
    private void RunTimers()
    {
        while (NextDue() is { } timer)
            timer.Call();
    }

    private ClockTimer? NextDue()
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            passed = Math.Max(passed, next?.Due ?? target);
            if (next is not null)
                next.Due = After(next.Period);
            return next;
        }
    }

    // What lies beyond what a clock can count will never be due.
    private long? After(long? time) => time <= long.MaxValue - passed ? passed + time : null;
}
