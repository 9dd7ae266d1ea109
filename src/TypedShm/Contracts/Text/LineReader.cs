using System.Globalization;

namespace TypedShm;

/// <summary>Takes a text apart, line by line and word by word, and knows the line for a refusal.</summary>
internal ref struct LineReader(string text)
{
    private ReadOnlySpan<char> rest = text;
    private ReadOnlySpan<char> line;

    /// <summary>Gets the number of the line that is being read; the first is 1.</summary>
    public int Number { get; private set; }

    public readonly bool AtEnd => rest.IsEmpty;

    public readonly bool AtEmptyLine => rest.IsEmpty || rest[0] == '\n';

    /// <summary>Gets everything behind the line that is being read.</summary>
    public readonly ReadOnlySpan<char> Rest => rest;

    public void Next()
    {
        Number++;
        var end = rest.IndexOf('\n');
        if (end < 0)
            throw Damage("the text ends too early");
        line = rest[..end];
        rest = rest[(end + 1)..];
    }

    public void SkipEmpty()
    {
        while (!rest.IsEmpty && rest[0] == '\n')
            Next();
    }

    public void Expect(scoped ReadOnlySpan<char> word)
    {
        if (!Skip(word))
            throw Damage($"'{word}' is missing");
    }

    public bool Skip(scoped ReadOnlySpan<char> word)
    {
        var isThere = line.StartsWith(word, StringComparison.Ordinal);
        if (isThere)
            line = line[word.Length..];
        return isThere;
    }

    /// <summary>Takes what stands before a word, and the word.</summary>
    public ReadOnlySpan<char> Until(scoped ReadOnlySpan<char> word)
    {
        var end = line.IndexOf(word, StringComparison.Ordinal);
        if (end < 0)
            throw Damage($"'{word.Trim()}' is missing");
        var part = line[..end];
        line = line[(end + word.Length)..];
        return part;
    }

    /// <summary>Takes what stands before the next comma, or the rest of the line.</summary>
    public ReadOnlySpan<char> Part()
    {
        var end = line.IndexOf(',');
        var part = end < 0 ? line : line[..end];
        line = line[part.Length..];
        return part;
    }

    public ReadOnlySpan<char> Remainder()
    {
        var part = line;
        line = default;
        return part;
    }

    public readonly int Integer(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Damage($"'{Shown.Of(digits)}' is no number");

    public readonly FormatException Damage(string what) => Damage(Number, what);

    public static FormatException Damage(int number, string what, Exception? cause = null) => new($"contract text, line {number}: {what}", cause);
}
