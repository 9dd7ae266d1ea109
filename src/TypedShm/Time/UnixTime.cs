namespace TypedShm;

/// <summary>Reads a clock in the seconds that ts counts.</summary>
internal static class UnixTime
{
    public static double Now(TimeProvider clock) =>
        (clock.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks) / (double)TimeSpan.TicksPerSecond;

    /// <summary>Tells how long ago ts was: never below zero, whatever another process has written there; what is no number was never.</summary>
    public static TimeSpan Age(double now, double ts)
    {
        var seconds = now - ts;
        return seconds <= 0 && double.IsFinite(ts) ? TimeSpan.Zero
            : Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.MaxValue;
    }
}
