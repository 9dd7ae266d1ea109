using System.Globalization;

namespace TypedShm.Description;

/// <summary>Turns names of a description into names of C#: <c>joy_left</c> into <c>JoyLeft</c>, <c>BATTERY</c> into <c>Battery</c>.</summary>
internal static class CSharpName
{
    public const int Longest = 128;

    /// <summary>Joins the parts between underscores in Pascal case; empty if there are none.</summary>
    public static string Of(string name)
    {
        var joined = string.Concat(name.Split('_').Where(part => part.Length > 0).Select(Pascal));
        return joined.Length == 0 || StartsIdentifier(joined[0]) ? joined : "_" + joined;
    }

    public static bool IsIdentifier(string name) =>
        name.Length > 0 && (name[0] == '_' || StartsIdentifier(name[0])) && name.All(ContinuesIdentifier);

    /// <summary>Gives an identifier that is close to what was written.</summary>
    public static string Suggest(string name, string otherwise)
    {
        var cut = name.Length > Longest ? name.Substring(0, Longest) : name;
        var mended = string.Concat(cut.Select(unit => ContinuesIdentifier(unit) ? unit : '_'));
        mended = IsIdentifier(mended) ? mended : "_" + mended;
        return Of(mended).Length > 0 ? mended : otherwise;
    }

    private static string Pascal(string part)
    {
        var rest = part.Substring(1);
        return char.ToUpperInvariant(part[0]) + (part.Any(char.IsLower) ? rest : rest.ToLowerInvariant());
    }

    private static bool StartsIdentifier(char unit) => char.IsLetter(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.LetterNumber;

    // C# also takes format characters (Cf) but compares names without them: two names that look alike would be one.
    private static bool ContinuesIdentifier(char unit) => StartsIdentifier(unit) || char.GetUnicodeCategory(unit) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
