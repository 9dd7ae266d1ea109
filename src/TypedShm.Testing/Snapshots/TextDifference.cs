using System.Globalization;
using System.Text;

namespace TypedShm.Testing;

/// <summary>Shows the lines in which two texts differ, with those around them.</summary>
internal static class TextDifference
{
    private const int Context = 3;
    private const int MostLines = 20;

    public static string Describe(string verified, string received)
    {
        string[] old = verified.Split('\n'), now = received.Split('\n');
        var text = new StringBuilder();
        var shown = 0;
        var changes = LineChanges.Between(old, now);
        for (var index = 0; index < changes.Count; index++)
        {
            var change = changes[index];
            var before = Math.Max(shown, change.Old.Start.Value - Context);
            if (index == 0 || before > shown)
                text.Append(CultureInfo.InvariantCulture, $"line {change.New.Start.Value + 1}:\n");
            var next = index + 1 < changes.Count ? changes[index + 1].Old.Start.Value : old.Length;
            shown = Math.Min(change.Old.End.Value + Context, next);
            Append(text, ' ', old[before..change.Old.Start]);
            Append(text, '-', old[change.Old]);
            Append(text, '+', now[change.New]);
            Append(text, ' ', old[change.Old.End..shown]);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, char mark, string[] lines)
    {
        foreach (var line in lines.Take(MostLines))
            text.Append(mark).Append(' ').Append(line).Append('\n');
        if (lines.Length > MostLines)
            text.Append(mark).Append(CultureInfo.InvariantCulture, $" ({lines.Length - MostLines} more lines)\n");
    }
}
