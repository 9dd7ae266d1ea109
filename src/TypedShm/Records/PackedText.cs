using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Text;
using System.Text.Unicode;

namespace TypedShm;

/// <summary>Packs strings as a 16-bit length, UTF-8 and zeros; remembers the last one so that an unchanged string is not decoded again.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PackedText
{
    private const int LengthBytes = sizeof(ushort);

    private readonly byte[] packed;
    private readonly string text;

    private PackedText(ReadOnlySpan<byte> packed)
    {
        this.packed = packed.ToArray();
        text = Encoding.UTF8.GetString(packed[LengthBytes..]);
    }

    /// <summary>Writes a string into the whole of its place; null is written as empty.</summary>
    /// <exception cref="ArgumentException">The string does not fit or is no valid Unicode.</exception>
    public static void Write(Span<byte> place, string? text, string field)
    {
        var status = Utf8.FromUtf16(text, place[LengthBytes..], out _, out var length, replaceInvalidSequences: false);
        if (status is not OperationStatus.Done)
            throw Refusal(text!, place.Length - LengthBytes, field);
        BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)length);
        place[(LengthBytes + length)..].Clear();
    }

    /// <summary>Reads a string, or gives false when the bytes are none: <see cref="Problem"/> says why.</summary>
    internal static bool Read(ReadOnlySpan<byte> place, ref PackedText? last, out string text)
    {
        // One look at the shared cache: another thread may put its own there at any time, and any whole one will do.
        var known = last;
        if (known is not null && place.StartsWith(known.packed))
        {
            text = known.text;
            return true;
        }

        return ReadChanged(place, ref last, out text);
    }

    /// <summary>Reads a string; when the bytes are none, gives an empty one and says why, unless another problem came before.</summary>
    public static string Read(ReadOnlySpan<byte> place, ref PackedText? last, string field, ref string? problem)
    {
        if (!Read(place, ref last, out var text))
            problem ??= Problem(field, place);
        return text;
    }

    /// <summary>Says why the bytes at a place are no string.</summary>
    internal static string Problem(string field, ReadOnlySpan<byte> place)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(place);
        return length > place.Length - LengthBytes
            ? $"{field}: the length {length} is more than the {place.Length - LengthBytes} bytes that the field holds"
            : $"{field}: the bytes are not UTF-8";
    }

    private static bool ReadChanged(ReadOnlySpan<byte> place, ref PackedText? last, out string text)
    {
        text = "";
        var length = BinaryPrimitives.ReadUInt16LittleEndian(place);
        if (length > place.Length - LengthBytes || !Utf8.IsValid(place.Slice(LengthBytes, length)))
            return false;
        if (length == 0)
            return true;
        var read = new PackedText(place[..(LengthBytes + length)]);
        text = read.text;
        last = read;
        return true;
    }

    private static ArgumentException Refusal(string text, int capacity, string field)
    {
        try
        {
            var needed = new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
            return new ArgumentException($"{field}: the string takes {needed} bytes of UTF-8, the field holds {capacity}: \"{Start(text)}\"");
        }
        catch (EncoderFallbackException invalid)
        {
            return new ArgumentException($"{field}: the string is not valid Unicode at index {invalid.Index}: half a surrogate pair", invalid);
        }
    }

    private static string Start(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "...");
}
