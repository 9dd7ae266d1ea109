using System.Globalization;
using System.Text;

namespace TypedShm.Description;

/// <summary>Cuts what a message quotes to a length that can be read, on one line.</summary>
internal static class Excerpt
{
    private const int Longest = 128;
    private const int MostWords = 16;

    public static string Of(string text)
    {
        if (text.Length == 0)
            return "\"\"";
        // Nearly every name is quoted as it is, and names are quoted before anybody knows that they are wrong.
        if (text.Length <= Longest && !text.Any(IsEscaped))
            return text;
        var excerpt = new StringBuilder();
        for (var i = 0; i < text.Length && i < Longest; i++)
        {
            if (IsEscaped(text[i]))
                excerpt.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)text[i]);
            else
                excerpt.Append(text[i]);
        }

        return text.Length > Longest ? excerpt.Append("...").ToString() : excerpt.ToString();
    }

    /// <summary>Quotes some words, and says how many more there are.</summary>
    public static string List(IReadOnlyCollection<string> words)
    {
        var shown = string.Join(", ", words.Take(MostWords).Select(Of));
        return words.Count <= MostWords ? shown : string.Format(CultureInfo.InvariantCulture, "{0} and {1} more", shown, words.Count - MostWords);
    }

    /// <summary>Tells whether nobody sees a character, as a space without width, or takes it for a space.</summary>
    public static bool IsInvisible(char unit) => char.IsWhiteSpace(unit) || char.GetUnicodeCategory(unit) == UnicodeCategory.Format;

    private static bool IsEscaped(char unit) => unit is not (>= ' ' and <= '~') && (char.IsControl(unit) || char.IsSurrogate(unit) || IsInvisible(unit));
}
