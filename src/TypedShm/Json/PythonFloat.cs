using System.Globalization;

namespace TypedShm;

/// <summary>
/// Turns a float as .NET writes it into what Python's repr gives. Both take the shortest digits, and an exponent of two digits or more below 1e-4 and where
/// numbers are large; but for Python that is from 1e16 on, whatever the type, and it always writes a point or an exponent.
/// </summary>
internal static class PythonFloat
{
    /// <summary>How many bytes the longest takes, with room to spare.</summary>
    public const int Longest = 40;

    private const int MostBeforePoint = 16;

    /// <summary>Changes a finite number in its place and gives its length.</summary>
    /// <param name="text">Room for <see cref="Longest"/> bytes, with the number at its start.</param>
    /// <param name="length">What .NET wrote.</param>
    public static int Fit(Span<byte> text, int length)
    {
        var sign = text[0] == (byte)'-' ? 1 : 0;
        return sign + FitDigits(text[sign..], length - sign);
    }

    private static int FitDigits(Span<byte> text, int length)
    {
        // Where there are both, the exponent is the last.
        var mark = text[..length].LastIndexOfAny((byte)'.', (byte)'E');
        if (mark >= 0)
            return text[mark] == (byte)'.' ? length : WithExponent(text, length, mark);
        if (length > MostBeforePoint)
            return Scientific(text, length);
        ".0"u8.CopyTo(text[length..]);
        return length + 2;
    }

    private static int WithExponent(Span<byte> text, int length, int mark)
    {
        var exponent = int.Parse(text[(mark + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is >= 0 and < MostBeforePoint)
            return Positional(text, mark, exponent + 1);
        text[mark] = (byte)'e';
        return length;
    }

    /// <summary>Moves the point from behind the first digit to behind as many as are asked for.</summary>
    private static int Positional(Span<byte> text, int length, int point)
    {
        var digits = length == 1 ? 1 : length - 1;
        text[2..(digits + 1)].CopyTo(text[1..]);
        if (digits <= point)
        {
            text[digits..point].Fill((byte)'0');
            ".0"u8.CopyTo(text[point..]);
            return point + 2;
        }

        text[point..digits].CopyTo(text[(point + 1)..]);
        text[point] = (byte)'.';
        return digits + 1;
    }

    /// <summary>Puts a point behind the first digit of a whole number, and an exponent behind the last that is not 0.</summary>
    private static int Scientific(Span<byte> text, int length)
    {
        var end = text[..length].TrimEnd((byte)'0').Length;
        if (end > 1)
        {
            text[1..end].CopyTo(text[2..]);
            text[1] = (byte)'.';
            end++;
        }

        "e+"u8.CopyTo(text[end..]);
        (length - 1).TryFormat(text[(end + 2)..], out var written, default, CultureInfo.InvariantCulture);
        return end + 2 + written;
    }
}
