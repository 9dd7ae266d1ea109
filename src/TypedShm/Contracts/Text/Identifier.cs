using System.Globalization;

namespace TypedShm;

/// <summary>Knows what a description may call something: letters, digits, marks and <c>_</c>, no digit first.</summary>
internal static class Identifier
{
    public static bool Is(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || char.IsDigit(name[0]))
            return false;
        foreach (var unit in name)
        {
            if (!char.IsAsciiLetterOrDigit(unit) && unit != '_' && !IsOther(unit))
                return false;
        }

        return true;
    }

    /// <summary>Tells whether a text is identifiers with dots between them.</summary>
    public static bool IsPath(ReadOnlySpan<char> path)
    {
        for (var dot = path.IndexOf('.'); dot >= 0; dot = path.IndexOf('.'))
        {
            if (!Is(path[..dot]))
                return false;
            path = path[(dot + 1)..];
        }

        return Is(path);
    }

    private static bool IsOther(char unit) => char.IsLetter(unit) || char.GetUnicodeCategory(unit) is
        UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
