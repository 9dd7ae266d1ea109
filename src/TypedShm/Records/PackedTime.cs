namespace TypedShm;

/// <summary>Turns times into nanoseconds since 1970-01-01 UTC, which int64 counts from 1677 to 2262, and back.</summary>
internal static class PackedTime
{
    private const long NanosecondsPerTick = 100;
    private const long MostTicks = long.MaxValue / NanosecondsPerTick;

    /// <exception cref="ArgumentException">The time is too early or too late; the message names the field.</exception>
    public static long Nanoseconds(DateTimeOffset time, string field)
    {
        var ticks = time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        return ticks is >= -MostTicks and <= MostTicks ? ticks * NanosecondsPerTick : throw Refusal(time, field);
    }

    /// <summary>Gives the time at or just before a count of nanoseconds, since C# counts in steps of 100.</summary>
    public static DateTimeOffset Time(long nanoseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks((nanoseconds / NanosecondsPerTick) - (nanoseconds % NanosecondsPerTick < 0 ? 1 : 0));

    private static ArgumentException Refusal(DateTimeOffset time, string field)
    {
        var why = time == default ? "; it is what default gives, while new() gives the blank" : "";
        return new ArgumentException(FormattableString.Invariant($"{field}: {time:O} is beyond 1678 to 2262, what nanoseconds since 1970 can tell{why}"));
    }
}
