namespace TypedShm.Description;

/// <summary>Finds the word that somebody meant.</summary>
public static class Nearest
{
    private const int Longest = 40;

    /// <summary>Says what to write: the word that is meant, or all that there are.</summary>
    public static string Advise(string written, IEnumerable<string> known)
    {
        var words = known.ToList();
        var meant = Find(written, words) ?? (words.Count == 1 ? words[0] : null);
        return meant is null ? "one of " + Excerpt.List(words) : Excerpt.Of(meant);
    }

    /// <summary>Gives the word that is meant; null if none is near.</summary>
    public static string? Find(string written, IEnumerable<string> known)
    {
        var nearest = written.Length > Longest ? null : known.OrderBy(word => Distance(written, word)).FirstOrDefault();
        return nearest is not null && Distance(written, nearest) <= Math.Max(1, nearest.Length / 2) ? nearest : null;
    }

    /// <summary>Counts the letters to insert, remove or replace; case does not count.</summary>
    private static int Distance(string written, string word)
    {
        var row = Enumerable.Range(0, word.Length + 1).ToArray();
        for (var i = 0; i < written.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < word.Length; j++)
            {
                var same = char.ToLowerInvariant(written[i]) == char.ToLowerInvariant(word[j]);
                var replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(diagonal, row[j]) + 1);
            }
        }

        return row[word.Length];
    }
}
