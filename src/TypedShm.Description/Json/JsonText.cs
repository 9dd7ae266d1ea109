using System.Globalization;
using System.Text;

namespace TypedShm.Description;

/// <summary>Writes blanks as strict JSON on one line of printable ASCII.</summary>
internal static class JsonText
{
    // As Python's repr: positional from 1e-4 up to 1e16, an exponent of two digits or more elsewhere.
    private const int LeastPositional = -4;
    private const int MostPositional = 16;
    private const decimal NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Writes the blanks of a field: one for a single value and for an array that is the same all over, else a list.</summary>
    public static string Of(FieldModel field)
    {
        var blanks = field.Blanks.Select(blank => Of(blank, field.Kind)).ToList();
        // Compared as text, since 0.0 equals -0.0 but is another blank.
        return blanks.TrueForAll(blank => blank == blanks[0]) ? blanks[0] : "[" + string.Join(", ", blanks) + "]";
    }

    /// <summary>Writes one value of a kind.</summary>
    public static string Of(object value, FieldKind kind) => value switch
    {
        bool flag => flag ? "true" : "false",
        long nanoseconds when kind is FieldKind.Time => (nanoseconds / NanosecondsPerSecond).ToString("0.0########", CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        ulong number => number.ToString(CultureInfo.InvariantCulture),
        float number => Float(number < 0 || 1 / number < 0, Math.Abs(number).ToString("R", CultureInfo.InvariantCulture)),
        // The sign by its bit: -0.0 is not less than 0.
        double number => Float(BitConverter.DoubleToInt64Bits(number) < 0, Math.Abs(number).ToString("R", CultureInfo.InvariantCulture)),
        _ => Text((string)value),
    };

    /// <summary>Quotes a string for JSON.</summary>
    private static string Text(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                >= ' ' and <= '~' => quoted.Append(unit),
                _ => quoted.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)unit),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static string Float(bool isNegative, string shortest)
    {
        var sign = isNegative ? "-" : "";
        var parts = shortest.Split('E');
        var whole = parts[0].Split('.');
        var point = whole[0].Length + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        var digits = string.Concat(whole);
        var significant = digits.TrimStart('0');
        if (significant.Length == 0)
            return sign + "0.0";
        point -= digits.Length - significant.Length;
        significant = significant.TrimEnd('0');
        return sign + (point is > LeastPositional and <= MostPositional ? Positional(significant, point) : Scientific(significant, point - 1));
    }

    private static string Positional(string digits, int point)
    {
        if (point <= 0)
            return "0." + new string('0', -point) + digits;
        return digits.Length > point ? digits.Insert(point, ".") : digits.PadRight(point, '0') + ".0";
    }

    private static string Scientific(string digits, int exponent)
    {
        var mantissa = digits.Length > 1 ? digits.Insert(1, ".") : digits;
        return string.Format(
            CultureInfo.InvariantCulture, "{0}e{1}{2:00}", mantissa, exponent < 0 ? "-" : "+", Math.Abs(exponent));
    }
}
