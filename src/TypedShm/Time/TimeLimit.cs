namespace TypedShm;

/// <summary>Takes the times that callers give for a wait.</summary>
internal static class TimeLimit
{
    // Beyond this, nobody will see the end, and sums of times stay within what a TimeSpan holds.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    /// <summary>Gives the time, or null for ever, which the runtime's own infinite time also means.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static TimeSpan? Of(TimeSpan? timeout)
    {
        if (timeout is null || timeout == Timeout.InfiniteTimeSpan || timeout > Longest)
            return null;
        ArgumentOutOfRangeException.ThrowIfLessThan(timeout.Value, TimeSpan.Zero, nameof(timeout));
        return timeout;
    }
}
