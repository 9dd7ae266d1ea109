namespace TypedShm.Testing;

/// <summary>A timer that is due when a <see cref="TestClock"/> is moved far enough. When that is belongs to the clock, below its lock.</summary>
internal sealed class ClockTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
{
    /// <summary>Gets or sets the clock's time of the next call; null for none.</summary>
    public long? Due { get; set; }

    /// <summary>Gets or sets what lies between two calls; null for a single one.</summary>
    public long? Period { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var (first, every) = (Ticks(dueTime), Ticks(period));
        return clock.Schedule(this, first, every is 0 ? null : every);
    }

    public void Call() => callback(state);

    public void Dispose() => clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static long? Ticks(TimeSpan time)
    {
        if (time == Timeout.InfiniteTimeSpan)
            return null;
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return time.Ticks;
    }
}
