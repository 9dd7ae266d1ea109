using System.Text;

namespace TypedShm.Generator.Emit;

/// <summary>Turns what people wrote into lines of a documentation comment.</summary>
internal static class DocText
{
    // All that ends a line in C#: what follows would no longer be a comment.
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>Gives the lines as XML, each but the last with a break; none without a text.</summary>
    public static IReadOnlyList<string> Lines(string? doc)
    {
        if (string.IsNullOrWhiteSpace(doc))
            return [];
        var lines = doc!.Split(LineEnds, StringSplitOptions.None);
        return [.. lines.Select((line, index) => Escape(line) + (index < lines.Length - 1 ? "<br/>" : ""))];
    }

    public static string Escape(string text)
    {
        var xml = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                // XML has no way to write these.
                (< ' ' and not '\t') or '\uFFFE' or '\uFFFF' => xml.Append('\uFFFD'),
                _ => xml.Append(unit),
            };
        }

        return xml.ToString();
    }
}
