namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>Times in a region: nanoseconds since 1970, UTC. Any number is a time.</summary>
internal static class StoredTime
{
    public static long ToNanoseconds(DateTimeOffset time) => (time.UtcTicks - DateTime.UnixEpoch.Ticks) * TimeSpan.NanosecondsPerTick;

    /// <summary>Gives the time of a ts; null for a number that is none.</summary>
    public static DateTimeOffset? FromSeconds(double seconds) =>
        Math.Abs(seconds) < 1e11 ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;

    // All 64 bits of nanoseconds lie between the years 1677 and 2262, so nothing overflows.
    public static DateTimeOffset FromNanoseconds(long nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
}
