using System.Text;

namespace TypedShm.Generator.Emit;

/// <summary>Writes lines of C#, indented by the braces that are open.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder code = new();
    private int depth;

    public void Line(string text = "")
    {
        if (text.Length > 0)
            code.Append(' ', depth * IndentSize).Append(text);
        code.Append('\n');
    }

    /// <summary>Writes a line that belongs to the one before.</summary>
    public void More(string text)
    {
        depth++;
        Line(text);
        depth--;
    }

    /// <summary>Writes a documentation comment; the text is XML.</summary>
    public void Summary(string xml) => Line($"/// <summary>{xml}</summary>");

    /// <summary>Writes a documentation comment: first what people wrote, if they did, then a line of XML.</summary>
    public void Summary(string? doc, string xml)
    {
        var lines = DocText.Lines(doc);
        if (lines.Count < 2)
        {
            Summary(lines.Count == 0 ? xml : $"{lines[0]}<para>{xml}</para>");
            return;
        }

        Line("/// <summary>");
        foreach (var line in lines)
            Line($"/// {line}");
        Line($"/// <para>{xml}</para>");
        Line("/// </summary>");
    }

    /// <summary>Opens a brace, below a head if there is one line of it.</summary>
    public void Open(string head = "")
    {
        if (head.Length > 0)
            Line(head);
        Line("{");
        depth++;
    }

    public void Close(string end = "}")
    {
        depth--;
        Line(end);
    }

    public override string ToString() => code.ToString();
}
