using System.Globalization;
using System.Text;

namespace TypedShm.Transport.Redis;

/// <summary>The number of a flush, and what tells the value that it wrote from any other.</summary>
internal readonly record struct FlushNote(long Number, ulong Digest)
{
    // Far from where adding to a number would overflow, whatever stands there.
    private const long Most = 1L << 62;
    private const int Longest = 40;

    /// <summary>Gives notes as they are kept: for each a decimal number and 16 hexadecimal digits, with spaces between.</summary>
    public static byte[] Write(List<FlushNote> notes)
    {
        Span<byte> text = stackalloc byte[notes.Count * Longest];
        var length = 0;
        foreach (var note in notes)
        {
            note.Number.TryFormat(text[length..], out var digits, default, CultureInfo.InvariantCulture);
            length += digits;
            text[length++] = (byte)' ';
            note.Digest.TryFormat(text[length..], out digits, "x16", CultureInfo.InvariantCulture);
            length += digits;
            text[length++] = (byte)' ';
        }

        return text[..(length - 1)].ToArray();
    }

    /// <summary>Takes notes as far as they are any.</summary>
    public static IEnumerable<FlushNote> Read(byte[]? text)
    {
        var words = Encoding.ASCII.GetString(text ?? []).Split(' ');
        for (var word = 0; word + 1 < words.Length; word += 2)
        {
            if (long.TryParse(words[word], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Most
                && ulong.TryParse(words[word + 1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var digest))
            {
                yield return new FlushNote(number, digest);
            }
        }
    }
}
