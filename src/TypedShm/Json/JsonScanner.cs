using System.Text;

namespace TypedShm;

/// <summary>Walks over a JSON text, with the three numbers that Python adds to it. Whatever the text is, it ends, and looks nowhere else.</summary>
internal ref struct JsonScanner(ReadOnlySpan<byte> text)
{
    private const int Deepest = 64;
    private const int LongestExcerpt = 100;
    private const byte End = 0;

    private readonly ReadOnlySpan<byte> text = text;

    private int at;

    /// <summary>Gets what it has not stepped over.</summary>
    public readonly ReadOnlySpan<byte> Rest => text[at..];

    /// <summary>Gets the next sign behind white space; 0 at the end.</summary>
    public byte Next()
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
            at++;
        return at < text.Length ? text[at] : End;
    }

    /// <summary>Steps over a sign, if it is the next.</summary>
    public bool Take(char sign)
    {
        if (Next() != sign)
            return false;
        at++;
        return true;
    }

    /// <summary>Steps over known bytes, if they come next.</summary>
    public bool Take(ReadOnlySpan<byte> known)
    {
        if (!Rest.StartsWith(known))
            return false;
        at += known.Length;
        return true;
    }

    /// <summary>Steps over a string, and gives what stands between its quotes.</summary>
    public bool TakeString(out ReadOnlySpan<byte> raw)
    {
        raw = default;
        if (!Take('"'))
            return false;
        var rest = Rest;
        for (var length = 0; length < rest.Length; length += 2)
        {
            var step = rest[length..].IndexOfAny((byte)'"', (byte)'\\');
            if (step < 0)
                return false;
            length += step;
            if (rest[length] != (byte)'"')
                continue;
            raw = rest[..length];
            at += length + 1;
            return true;
        }

        return false;
    }

    /// <summary>Steps over a number or a name such as true; empty where there is none.</summary>
    public ReadOnlySpan<byte> TakeWord()
    {
        Next();
        var rest = Rest;
        var length = 0;
        while (length < rest.Length && IsOfWord(rest[length]))
            length++;
        at += length;
        return rest[..length];
    }

    /// <summary>Steps over any value; false where it is none.</summary>
    public bool SkipValue()
    {
        var depth = 0;
        do
        {
            switch (Next())
            {
                case (byte)'{' or (byte)'[':
                    at++;
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when depth > 0:
                    at++;
                    depth--;
                    break;
                case (byte)',' or (byte)':' when depth > 0:
                    at++;
                    break;
                case (byte)'"':
                    if (!TakeString(out _))
                        return false;
                    break;
                default:
                    if (TakeWord().IsEmpty)
                        return false;
                    break;
            }
        }
        while (depth is > 0 and <= Deepest);
        return depth == 0;
    }

    /// <summary>Shows what comes next.</summary>
    public readonly string Excerpt() => Show(Rest);

    /// <summary>Shows the value that comes next.</summary>
    public readonly string ExcerptOfValue()
    {
        var behind = this;
        return Show(behind.SkipValue() ? Rest[..^behind.Rest.Length] : Rest);
    }

    private static string Show(ReadOnlySpan<byte> part) =>
        part.IsEmpty ? "the end" : Shown.Of(Encoding.UTF8.GetString(part[..Math.Min(part.Length, LongestExcerpt)]));

    private static bool IsOfWord(byte sign) => sign is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (byte)'+' or (byte)'-' or (byte)'.';
}
