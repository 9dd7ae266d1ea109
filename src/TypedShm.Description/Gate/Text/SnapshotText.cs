namespace TypedShm.Description;

/// <summary>The accepted text as it stands in its file, by lines; git may have ended them by CR LF.</summary>
internal sealed class SnapshotText(DescriptionFile file)
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly string[] LineEnds = ["\r\n", "\n"];

    public string Path => file.Path;

    /// <summary>Gets the lines without their ends; the last is empty.</summary>
    public string[] Lines { get; } = file.Text.TrimStart(ByteOrderMark).Split(LineEnds, StringSplitOptions.None);

    /// <summary>Gives the place of a line, or of a word in it.</summary>
    public TextPlace Place(int line, string? word = null)
    {
        var text = Lines[line];
        var column = word is null ? 0 : Math.Max(text.IndexOf(word, StringComparison.Ordinal), 0);
        var length = word is null ? text.Length : word.Length;
        return new(Start(line) + column, length, line, column, line, column + length);
    }

    private int Start(int line)
    {
        var start = file.Text.Length - file.Text.TrimStart(ByteOrderMark).Length;
        for (; line > 0; line--)
            start = file.Text.IndexOf('\n', start) + 1;
        return start;
    }
}
