using System.Globalization;

namespace TypedShm;

/// <summary>Reads spans of time as a contract text has them: <c>2s</c>, <c>0.5s</c>.</summary>
internal static class DurationText
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(10_000);

    /// <summary>Gives null when the text is no span of time that is longer than none and not beyond all use.</summary>
    public static TimeSpan? Read(ReadOnlySpan<char> text)
    {
        if (text is not [.. var digits, 's']
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || seconds <= 0 || seconds > (decimal)Longest.TotalSeconds)
        {
            return null;
        }

        var ticks = seconds * TimeSpan.TicksPerSecond;
        return ticks == decimal.Truncate(ticks) ? TimeSpan.FromTicks((long)ticks) : null;
    }
}
