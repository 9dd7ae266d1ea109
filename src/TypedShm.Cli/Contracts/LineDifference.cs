using TypedShm.Description;

namespace TypedShm.Cli.Contracts;

/// <summary>Finds the lines that differ between two contract texts; each names its record and field, so that none needs its neighbours.</summary>
internal static class LineDifference
{
    /// <summary>Gives the lines that are gone, marked by <c>-</c>, and those that are new, marked by <c>+</c>, in order.</summary>
    public static IReadOnlyList<string> Of(string? old, string current)
    {
        string[] before = Lines(old ?? ""), now = Lines(current);
        var changes = new List<string>();
        var (left, right) = (0, 0);
        foreach (var kept in Kept(before, now).Append(new(before.Length, now.Length)))
        {
            changes.AddRange(before[left..kept.Left].Select(line => $"-{line}"));
            changes.AddRange(now[right..kept.Right].Select(line => $"+{line}"));
            (left, right) = (kept.Left + 1, kept.Right + 1);
        }

        return changes;
    }

    /// <summary>Heads the lines as diff does; nothing for none.</summary>
    public static string Show(IReadOnlyList<string> changes, string snapshot, IReadOnlyList<DescriptionFile> files) =>
        changes.Count == 0 ? "" : $"--- {snapshot}\n+++ {string.Join(' ', files.Select(file => file.Path))}\n{string.Join('\n', changes)}\n";

    /// <summary>Finds the most lines that both have in one order: no line stands twice in a contract, so they are the longest rising sequence of places.</summary>
    private static Stack<Pair> Kept(string[] before, string[] now)
    {
        var places = new Dictionary<string, int>();
        for (var place = 0; place < now.Length; place++)
            places.TryAdd(now[place], place);
        // For each length, the sequence of that length that ends soonest.
        var (soonest, sequences) = (new List<int>(), new List<Pair>());
        for (var left = 0; left < before.Length; left++)
        {
            if (!places.TryGetValue(before[left], out var right))
                continue;
            // A line that stands twice after all is kept once.
            var found = soonest.BinarySearch(right);
            var length = found < 0 ? ~found : found;
            var pair = new Pair(left, right) { Previous = length > 0 ? sequences[length - 1] : null };
            Put(soonest, length, right);
            Put(sequences, length, pair);
        }

        var kept = new Stack<Pair>();
        for (var pair = sequences.LastOrDefault(); pair is not null; pair = pair.Previous)
            kept.Push(pair);
        return kept;
    }

    private static void Put<T>(List<T> list, int index, T item)
    {
        if (index == list.Count)
            list.Add(item);
        else
            list[index] = item;
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];

    private sealed record Pair(int Left, int Right)
    {
        public Pair? Previous { get; init; }
    }
}
