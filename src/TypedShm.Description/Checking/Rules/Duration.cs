using System.Globalization;

namespace TypedShm.Description;

/// <summary>Reads and writes spans of time as descriptions have them: <c>500ms</c>, <c>2s</c>, <c>1.5h</c>.</summary>
public static class Duration
{
    /// <summary>The longest span that is read.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(10_000);

    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("ms", TimeSpan.TicksPerMillisecond), ("s", TimeSpan.TicksPerSecond), ("m", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour), ("d", TimeSpan.TicksPerDay),
    ];

    /// <summary>Returns null when the text is no span of time that is longer than none and not beyond all use.</summary>
    public static TimeSpan? Read(string text)
    {
        var digits = text.TakeWhile(unit => unit is (>= '0' and <= '9') or '.').Count();
        var number = text.Substring(0, digits);
        var (_, ticks) = Array.Find(Units, unit => unit.Unit == text.Substring(digits));
        if (ticks == 0 || digits is 0 or > 18 || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
            return null;
        var exact = count * ticks;
        return exact >= 1 && exact <= Longest.Ticks ? TimeSpan.FromTicks((long)exact) : null;
    }

    /// <summary>Writes seconds.</summary>
    public static string Write(TimeSpan span) => (span.Ticks / (decimal)TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) + "s";
}
