using System.Text;

namespace TypedShm.Snapshots;

/// <summary>Shows where two texts part and where they meet again; what lies between is shown whole, up to a limit.</summary>
internal static class TextDifference
{
    private const int Context = 3;
    private const int MostLines = 20;

    public static string Describe(string verified, string received)
    {
        string[] old = verified.Split('\n'), now = received.Split('\n');
        var shorter = Math.Min(old.Length, now.Length);
        var head = 0;
        while (head < shorter && old[head] == now[head]) head++;
        var tail = 0;
        while (tail < shorter - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;

        var text = new StringBuilder($"line {head + 1}:\n");
        Append(text, ' ', old[Math.Max(0, head - Context)..head]);
        Append(text, '-', old[head..^tail]);
        Append(text, '+', now[head..^tail]);
        Append(text, ' ', old[^tail..^Math.Max(0, tail - Context)]);
        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, char mark, string[] lines)
    {
        foreach (var line in lines.Take(MostLines))
            text.Append(mark).Append(' ').Append(line).Append('\n');
        if (lines.Length > MostLines)
            text.Append(mark).Append($" ({lines.Length - MostLines} more lines)\n");
    }
}
