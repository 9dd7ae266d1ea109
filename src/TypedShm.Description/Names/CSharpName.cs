using System.Globalization;

namespace TypedShm.Description;

/// <summary>Turns names of a description into names of C#: <c>joy_left</c> into <c>JoyLeft</c>, <c>BATTERY</c> into <c>Battery</c>.</summary>
internal static class CSharpName
{
    public const int Longest = 128;

    /// <summary>Joins the parts between underscores in Pascal case; empty if there are none.</summary>
    public static string Of(string name)
    {
        var joined = new char[name.Length];
        var length = 0;
        for (var start = 0; start < name.Length;)
        {
            var end = name.IndexOf('_', start);
            end = end < 0 ? name.Length : end;
            Pascal(name, start, end, joined, length);
            length += end - start;
            start = end + 1;
        }

        var pascal = new string(joined, 0, length);
        return length == 0 || StartsIdentifier(pascal[0]) ? pascal : "_" + pascal;
    }

    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || (name[0] != '_' && !StartsIdentifier(name[0])))
            return false;
        foreach (var unit in name)
        {
            if (!ContinuesIdentifier(unit))
                return false;
        }

        return true;
    }

    /// <summary>Gives an identifier that is close to what was written.</summary>
    public static string Suggest(string name, string otherwise)
    {
        var cut = name.Length > Longest ? name.Substring(0, Longest) : name;
        var mended = string.Concat(cut.Select(unit => ContinuesIdentifier(unit) ? unit : '_'));
        mended = IsIdentifier(mended) ? mended : "_" + mended;
        return Of(mended).Length > 0 ? mended : otherwise;
    }

    private static void Pascal(string name, int start, int end, char[] joined, int length)
    {
        var hasLower = false;
        for (var at = start; at < end; at++)
            hasLower |= char.IsLower(name[at]);
        for (var at = start; at < end; at++)
            joined[length++] = at == start ? char.ToUpperInvariant(name[at]) : hasLower ? name[at] : char.ToLowerInvariant(name[at]);
    }

    private static bool StartsIdentifier(char unit) => char.IsLetter(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.LetterNumber;

    // C# also takes format characters (Cf) but compares names without them: two names that look alike would be one.
    private static bool ContinuesIdentifier(char unit) => unit is (>= 'a' and <= 'z') or '_' || StartsIdentifier(unit) || char.GetUnicodeCategory(unit) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
