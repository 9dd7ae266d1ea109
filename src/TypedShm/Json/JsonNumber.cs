using System.Globalization;
using System.Numerics;

namespace TypedShm;

/// <summary>Writes numbers as Python's json does, and reads what Python and others write.</summary>
internal static class JsonNumber
{
    private const int Longest = 40;
    private const decimal NanosecondsPerSecond = 1_000_000_000;

    public static void Write<T>(JsonOutput json, T number)
        where T : struct, IBinaryInteger<T>
    {
        number.TryFormat(json.Room(Longest), out var length, default, CultureInfo.InvariantCulture);
        json.Advance(length);
    }

    /// <summary>Writes the shortest digits that read back to the same float, always with a point or an exponent.</summary>
    public static void WriteFloat<T>(JsonOutput json, T number)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        if (!T.IsFinite(number))
        {
            json.Write(T.IsNaN(number) ? "NaN"u8 : T.IsPositive(number) ? "Infinity"u8 : "-Infinity"u8);
            return;
        }

        var room = json.Room(PythonFloat.Longest);
        number.TryFormat(room, out var length, default, CultureInfo.InvariantCulture);
        json.Advance(PythonFloat.Fit(room, length));
    }

    /// <summary>Writes seconds since 1970 with as many decimals as the nanoseconds need.</summary>
    public static void WriteTime(JsonOutput json, long nanoseconds)
    {
        (nanoseconds / NanosecondsPerSecond).TryFormat(json.Room(Longest), out var length, "0.0########", CultureInfo.InvariantCulture);
        json.Advance(length);
    }

    /// <summary>Takes a whole number, however it is written: 41, 41.0 or 4.1e1; null where it is none.</summary>
    public static Int128? Integer(ReadOnlySpan<byte> word)
    {
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && IsNumber(word))
            return number;
        if (ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var large))
            return large;
        // A float holds no such number of many digits, but a neighbour of it.
        if (!word.ContainsAny(".eE"u8))
            return null;
        return Float<double>(word) is { } real && double.IsInteger(real) && Math.Abs(real) < 1e30 ? (Int128)real : null;
    }

    /// <summary>Takes a float; null where it is none, or beyond what the type holds.</summary>
    public static T? Float<T>(ReadOnlySpan<byte> word)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        if (IsNumber(word))
            return T.TryParse(word, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && T.IsFinite(number) ? number : null;
        return word.SequenceEqual("NaN"u8) ? T.NaN
            : word.SequenceEqual("Infinity"u8) ? T.PositiveInfinity
            : word.SequenceEqual("-Infinity"u8) ? T.NegativeInfinity
            : null;
    }

    /// <summary>Takes seconds since 1970 as nanoseconds; null where they are none, or beyond 1678 to 2262.</summary>
    public static long? Nanoseconds(ReadOnlySpan<byte> word)
    {
        if (!IsNumber(word) || !decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) || Math.Abs(seconds) > 10_000_000_000)
            return null;
        var nanoseconds = decimal.Round(seconds * NanosecondsPerSecond);
        return nanoseconds is >= long.MinValue and <= long.MaxValue ? (long)nanoseconds : null;
    }

    private static bool IsNumber(ReadOnlySpan<byte> word)
    {
        var digits = word.StartsWith((byte)'-') ? word[1..] : word;
        return digits.Length > 0 && digits[0] is >= (byte)'0' and <= (byte)'9';
    }
}
