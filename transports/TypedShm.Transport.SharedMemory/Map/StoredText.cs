using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>Texts in a region: a length of two bytes, then UTF-8. Another process may have written anything, so neither reading nor copying what was read fails.</summary>
internal static class StoredText
{
    public static void Write(Span<byte> place, string text)
    {
        place.Clear();
        // What does not fit is cut behind a whole character: a text that was read here may have become longer, as a byte that is no character becomes one of three.
        Utf8.FromUtf16(text, place[sizeof(ushort)..], out _, out var length);
        BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)length);
    }

    public static string Read(ReadOnlySpan<byte> place)
    {
        // A copy, which nobody changes while it is decoded: the decoder measures first, and throws when there is more then.
        var copy = place.ToArray();
        var content = copy.AsSpan(sizeof(ushort));
        return Printable(Encoding.UTF8.GetString(content[..Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(copy), content.Length)]));
    }

    /// <summary>Takes out what a terminal would obey instead of showing it.</summary>
    public static string Printable(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')
            ? string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter))
            : text;
}
