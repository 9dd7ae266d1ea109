using System.Globalization;

namespace TypedShm;

/// <summary>Writes a float as Python's repr does: its shortest digits, positional from 1e-4 up to below 1e16, else with an exponent of two digits or more.</summary>
internal static class PythonFloat
{
    /// <summary>How many bytes the longest takes, with room to spare.</summary>
    public const int Longest = 40;

    private const int LeastPositional = -4;
    private const int MostPositional = 16;

    /// <summary>Gives the length of what it wrote.</summary>
    /// <param name="shortest">The number as .NET writes it.</param>
    /// <param name="text">Room for <see cref="Longest"/> bytes.</param>
    public static int Write(ReadOnlySpan<byte> shortest, Span<byte> text)
    {
        Span<byte> digits = stackalloc byte[Longest];
        var (count, point) = Take(shortest, digits);
        var sign = shortest[0] == (byte)'-' ? 1 : 0;
        if (sign == 1)
            text[0] = (byte)'-';
        var rest = text[sign..];
        return sign + (point is > LeastPositional and <= MostPositional ? Positional(digits[..count], point, rest) : Scientific(digits[..count], point - 1, rest));
    }

    /// <summary>Takes the digits from the first to the last that is not 0, and where the point stands behind the first of them.</summary>
    private static (int Count, int Point) Take(ReadOnlySpan<byte> shortest, Span<byte> digits)
    {
        var mark = shortest.IndexOf((byte)'E');
        var (count, point, beyondPoint) = (0, mark < 0 ? 0 : int.Parse(shortest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), false);
        foreach (var sign in mark < 0 ? shortest : shortest[..mark])
        {
            beyondPoint |= sign == (byte)'.';
            if (sign is < (byte)'0' or > (byte)'9')
                continue;
            var leads = sign == (byte)'0' && count == 0;
            point += leads ? beyondPoint ? -1 : 0 : beyondPoint ? 0 : 1;
            if (!leads)
                digits[count++] = sign;
        }

        count = digits[..count].TrimEnd((byte)'0').Length;
        if (count > 0)
            return (count, point);
        digits[0] = (byte)'0';
        return (1, 1);
    }

    private static int Positional(ReadOnlySpan<byte> digits, int point, Span<byte> text)
    {
        if (point <= 0)
        {
            "0."u8.CopyTo(text);
            text.Slice(2, -point).Fill((byte)'0');
            digits.CopyTo(text[(2 - point)..]);
            return 2 - point + digits.Length;
        }

        if (digits.Length > point)
        {
            digits[..point].CopyTo(text);
            text[point] = (byte)'.';
            digits[point..].CopyTo(text[(point + 1)..]);
            return digits.Length + 1;
        }

        digits.CopyTo(text);
        text[digits.Length..point].Fill((byte)'0');
        ".0"u8.CopyTo(text[point..]);
        return point + 2;
    }

    private static int Scientific(ReadOnlySpan<byte> digits, int exponent, Span<byte> text)
    {
        text[0] = digits[0];
        var length = 1;
        if (digits.Length > 1)
        {
            text[1] = (byte)'.';
            digits[1..].CopyTo(text[2..]);
            length = digits.Length + 1;
        }

        text[length++] = (byte)'e';
        text[length++] = exponent < 0 ? (byte)'-' : (byte)'+';
        Math.Abs(exponent).TryFormat(text[length..], out var written, "00", CultureInfo.InvariantCulture);
        return length + written;
    }
}
