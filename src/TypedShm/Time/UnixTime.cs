namespace TypedShm;

/// <summary>Reads a clock in the seconds that ts counts.</summary>
internal static class UnixTime
{
    public static double Now(TimeProvider clock) =>
        (clock.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks) / (double)TimeSpan.TicksPerSecond;

    /// <summary>Tells how long ago ts was: never below zero, whatever another process has written there.</summary>
    public static TimeSpan Age(TimeProvider clock, double ts)
    {
        var seconds = Now(clock) - ts;
        return seconds >= TimeSpan.MaxValue.TotalSeconds ? TimeSpan.MaxValue
            : seconds > 0 ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;
    }
}
