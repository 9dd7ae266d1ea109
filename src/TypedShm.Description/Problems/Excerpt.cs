using System.Globalization;
using System.Text;

namespace TypedShm.Description;

/// <summary>Cuts what a message quotes to a length that can be read, on one line.</summary>
internal static class Excerpt
{
    private const int Longest = 128;

    public static string Of(string text)
    {
        var excerpt = new StringBuilder();
        for (var i = 0; i < text.Length && i < Longest; i++)
        {
            if (char.IsControl(text[i]) || char.IsSurrogate(text[i]) || text[i] is '\u2028' or '\u2029')
                excerpt.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)text[i]);
            else
                excerpt.Append(text[i]);
        }

        return text.Length > Longest ? excerpt.Append("...").ToString() : excerpt.ToString();
    }
}
