namespace TypedShm;

/// <summary>Reads a clock in the seconds that ts counts.</summary>
internal static class UnixTime
{
    public static double Now(TimeProvider clock) =>
        (clock.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks) / (double)TimeSpan.TicksPerSecond;

    /// <summary>Tells how long ago ts was: never below zero, whatever another process has written there; what is no number was never.</summary>
    public static TimeSpan Age(double now, double ts)
    {
        var ticks = (now - ts) * TimeSpan.TicksPerSecond;
        return ticks is > 0 and < long.MaxValue ? new TimeSpan((long)ticks)
            : ticks <= 0 && double.IsFinite(ts) ? TimeSpan.Zero
            : TimeSpan.MaxValue;
    }
}
