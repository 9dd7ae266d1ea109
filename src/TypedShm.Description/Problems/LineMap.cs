namespace TypedShm.Description;

/// <summary>Finds line and column of a position; lines end where the C# compiler ends them, since it shows them.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];

    public LineMap(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            if (text[i] is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
                starts.Add(i + 1);
        }
    }

    public TextPlace Place(Extent extent)
    {
        var line = LineOf(extent.Start);
        var endLine = LineOf(extent.End);
        return new(extent.Start, extent.Length, line, extent.Start - starts[line], endLine, extent.End - starts[endLine]);
    }

    private int LineOf(int position)
    {
        var found = starts.BinarySearch(position);
        return found >= 0 ? found : ~found - 1;
    }
}
