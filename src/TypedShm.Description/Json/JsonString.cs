using System.Globalization;
using System.Text;

namespace TypedShm.Description;

/// <summary>Decodes one string between double quotes and reports whatever JSON forbids in it.</summary>
internal sealed class JsonString(FileProblems problems)
{
    private readonly StringBuilder decoded = new();
    private readonly int foundBefore = problems.Found;
    private Extent? openSurrogate;

    public static JsonToken Read(FileProblems problems, int start)
    {
        var end = FindEnd(problems.Text, start + 1);
        if (end < problems.Text.Length && problems.Text[end] == '"')
            return IsPlain(problems.Text, start + 1, end) ? Plain(problems.Text, start, end) : new JsonString(problems).Decode(start, end);

        var cut = FirstSeparator(problems.Text, start + 1, end);
        problems.Add(InFile.Syntax, Extent.Between(start, cut), "the string does not end on its line", "close it with a double quote");
        return new(JsonTokenKind.Broken, Extent.Between(start, cut), problems.Text.Substring(start, cut - start));
    }

    private static bool IsPlain(string text, int from, int end)
    {
        var at = from;
        while (at < end && text[at] is >= ' ' and not '\\' && !char.IsSurrogate(text[at]))
            at++;
        return at == end;
    }

    private static JsonToken Plain(string text, int start, int end) =>
        new(JsonTokenKind.Text, Extent.Between(start, end + 1), text.Substring(start + 1, end - start - 1));

    private static int FindEnd(string text, int from)
    {
        var at = from;
        while (at < text.Length && text[at] is not ('"' or '\n' or '\r'))
            at += text[at] == '\\' && at + 1 < text.Length && text[at + 1] is not ('\n' or '\r') ? 2 : 1;
        return Math.Min(at, text.Length);
    }

    /// <summary>A forgotten quote mostly stands before the next separator: reading on from there finds what else is wrong.</summary>
    private static int FirstSeparator(string text, int from, int end)
    {
        var at = from;
        while (at < end && text[at] is not (',' or ':' or '[' or ']' or '{' or '}'))
            at++;
        return at;
    }

    private JsonToken Decode(int start, int end)
    {
        var text = problems.Text;
        for (var at = start + 1; at < end;)
        {
            if (text[at] == '\\')
            {
                at += Escape(at, end);
                continue;
            }

            if (text[at] < ' ')
                Report(new(at, 1), $"a string must not hold the control character U+{(int)text[at]:X4}", $"write \\u{(int)text[at]:x4}");
            Append(text[at], new(at, 1));
            at++;
        }

        CloseSurrogate();
        var kind = problems.Found == foundBefore ? JsonTokenKind.Text : JsonTokenKind.Broken;
        return new(kind, Extent.Between(start, end + 1), decoded.ToString());
    }

    /// <summary>Returns how many units the escape takes.</summary>
    private int Escape(int at, int end)
    {
        var escape = problems.Text[at + 1];
        if (escape == 'u')
            return UnicodeEscape(at, end);
        char? unit = escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (unit is { } plain)
            Append(plain, new(at, 2));
        else
            Report(new(at, 2), $"\\{Excerpt.Of(escape.ToString())} is no escape of JSON", "write \\\\ for a backslash");
        return 2;
    }

    private int UnicodeEscape(int at, int end)
    {
        var digits = Math.Min(4, end - at - 2);
        var hex = problems.Text.Substring(at + 2, digits);
        if (digits == 4 && hex.All(IsHexDigit))
        {
            Append((char)int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), new(at, 6));
            return 6;
        }

        Report(new(at, 2), "\\u needs four hexadecimal digits", "write an escape such as \\u00e9");
        return 2;
    }

    private static bool IsHexDigit(char unit) => unit is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private void Append(char unit, Extent extent)
    {
        if (char.IsLowSurrogate(unit) && openSurrogate is not null)
        {
            openSurrogate = null;
        }
        else
        {
            CloseSurrogate();
            if (char.IsLowSurrogate(unit))
                ReportSurrogate(extent);
            if (char.IsHighSurrogate(unit))
                openSurrogate = extent;
        }

        decoded.Append(unit);
    }

    private void CloseSurrogate()
    {
        if (openSurrogate is { } alone)
            ReportSurrogate(alone);
        openSurrogate = null;
    }

    private void ReportSurrogate(Extent extent) => Report(extent, "half of a surrogate pair is no character", "write both halves");

    private void Report(Extent extent, string what, string instead) => problems.Add(InFile.Syntax, extent, what, instead);
}
