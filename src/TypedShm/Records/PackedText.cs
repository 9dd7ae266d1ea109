using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Text;
using System.Text.Unicode;

namespace TypedShm;

/// <summary>Packs strings and bytes as a length, what they hold and zeros; remembers the last one so that it is not copied again while it stays the same.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PackedText
{
    // A place has 16 bits for the length, and 32 where more fit behind it.
    private const int LargestShort = ushort.MaxValue + 1;

    private readonly byte[] packed;
    private readonly string? text;
    private readonly byte[]? wholeBytes;

    private PackedText(ReadOnlySpan<byte> packed, string? text, byte[]? wholeBytes = null) =>
        (this.packed, this.text, this.wholeBytes) = (packed.ToArray(), text, wholeBytes);

    /// <summary>Gets the string or the bytes, also where they are longer than their place.</summary>
    internal object Whole => text ?? (object)(wholeBytes ?? packed);

    /// <summary>Writes a string into the whole of its place; null is written as empty.</summary>
    /// <exception cref="ArgumentException">The string does not fit or is no valid Unicode.</exception>
    public static void Write(Span<byte> place, string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
        {
            place.Clear();
            return;
        }

        var room = place[LengthSize(place)..];
        var status = Utf8.FromUtf16(text, room, out _, out var length, replaceInvalidSequences: false);
        if (status is not OperationStatus.Done)
            throw Refusal(text, room.Length, field);
        Finish(place, length);
    }

    /// <summary>Writes bytes into the whole of their place.</summary>
    /// <exception cref="ArgumentException">They do not fit.</exception>
    public static void WriteBytes(Span<byte> place, ReadOnlyMemory<byte> bytes, string field)
    {
        var room = place[LengthSize(place)..];
        if (!bytes.Span.TryCopyTo(room))
            throw new ArgumentException($"{field}: {bytes.Length} bytes are given, the field holds {room.Length}");
        Finish(place, bytes.Length);
    }

    /// <summary>Reads a string; when the bytes are none, gives an empty one and says why, unless another problem came before.</summary>
    public static string Read(ReadOnlySpan<byte> place, ref PackedText? last, string field, ref string? problem)
    {
        if (!Read(place, ref last, out var text))
            problem ??= Problem(field, place);
        return text;
    }

    /// <summary>Reads bytes; when the length is beyond the place, gives none and says so, unless another problem came before.</summary>
    public static ReadOnlyMemory<byte> ReadBytes(ReadOnlySpan<byte> place, ref PackedText? last, string field, ref string? problem)
    {
        var start = LengthSize(place);
        var known = last;
        if (known is not null && place.StartsWith(known.packed))
            return known.wholeBytes ?? known.packed.AsMemory(start);
        if (!HasSoundLength(place, out var whole))
            problem ??= Problem(field, place);
        else if (whole.Length > start)
            return (last = new PackedText(whole, null)).packed.AsMemory(start);
        return default;
    }

    /// <summary>Reads a string, or gives false when the bytes are none: <see cref="Problem"/> says why.</summary>
    internal static bool Read(ReadOnlySpan<byte> place, ref PackedText? last, out string text)
    {
        // One look at the shared cache: another thread may put its own there at any time, and any whole one will do.
        var known = last;
        if (known is not null && place.StartsWith(known.packed))
        {
            text = known.text!;
            return true;
        }

        return ReadChanged(place, ref last, out text);
    }

    /// <summary>Gets the UTF-8 of a string, or bytes; false when the length is beyond the place.</summary>
    internal static bool TryGet(ReadOnlySpan<byte> place, out ReadOnlySpan<byte> content)
    {
        var isSound = HasSoundLength(place, out var whole);
        content = isSound ? whole[LengthSize(place)..] : default;
        return isSound;
    }

    /// <summary>Puts UTF-8 into a place, and as much as fits where it does not: then gives what decoding the place shall find.</summary>
    internal static PackedText? Put(Span<byte> place, ReadOnlySpan<byte> utf8)
    {
        var capacity = place.Length - LengthSize(place);
        var length = Math.Min(utf8.Length, capacity);
        // Not within a character.
        while (length < utf8.Length && (utf8[length] & 0xC0) == 0x80)
            length--;
        utf8[..length].CopyTo(place[LengthSize(place)..]);
        Finish(place, length);
        return length == utf8.Length ? null : new PackedText(place[..(LengthSize(place) + length)], Encoding.UTF8.GetString(utf8));
    }

    /// <summary>Puts bytes into a place, and as much as fits where they do not: then gives what decoding the place shall find.</summary>
    internal static PackedText? PutBytes(Span<byte> place, ReadOnlySpan<byte> bytes)
    {
        var start = LengthSize(place);
        var length = Math.Min(bytes.Length, Math.Min(place.Length - start, start == sizeof(ushort) ? ushort.MaxValue : int.MaxValue));
        bytes[..length].CopyTo(place[start..]);
        Finish(place, length);
        return length == bytes.Length ? null : new PackedText(place[..(start + length)], null, bytes.ToArray());
    }

    /// <summary>Says why the bytes at a place are no string, or no bytes.</summary>
    internal static string Problem(string field, ReadOnlySpan<byte> place)
    {
        var (length, capacity) = (Length(place), place.Length - LengthSize(place));
        return length > capacity
            ? $"{field}: the length {length} is more than the {capacity} bytes that the field holds"
            : $"{field}: the bytes are not UTF-8";
    }

    private static bool ReadChanged(ReadOnlySpan<byte> place, ref PackedText? last, out string text)
    {
        text = "";
        var start = LengthSize(place);
        if (!HasSoundLength(place, out var whole) || !Utf8.IsValid(whole[start..]))
            return false;
        if (whole.Length == start)
            return true;
        text = Encoding.UTF8.GetString(whole[start..]);
        last = new PackedText(whole, text);
        return true;
    }

    private static int LengthSize(ReadOnlySpan<byte> place) => place.Length > LargestShort ? sizeof(uint) : sizeof(ushort);

    private static uint Length(ReadOnlySpan<byte> place) =>
        place.Length > LargestShort ? BinaryPrimitives.ReadUInt32LittleEndian(place) : BinaryPrimitives.ReadUInt16LittleEndian(place);

    /// <summary>Gets the length and what has it, unless that is more than the place holds.</summary>
    private static bool HasSoundLength(ReadOnlySpan<byte> place, out ReadOnlySpan<byte> whole)
    {
        var (start, length) = (LengthSize(place), Length(place));
        var isSound = length <= (uint)(place.Length - start);
        whole = isSound ? place[..(start + (int)length)] : default;
        return isSound;
    }

    private static void Finish(Span<byte> place, int length)
    {
        var start = LengthSize(place);
        if (start == sizeof(uint))
            BinaryPrimitives.WriteUInt32LittleEndian(place, (uint)length);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)length);
        place[(start + length)..].Clear();
    }

    private static ArgumentException Refusal(string text, int capacity, string field)
    {
        try
        {
            var needed = new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
            return new ArgumentException($"{field}: the string takes {needed} bytes of UTF-8, the field holds {capacity}: \"{Beginning(text)}\"");
        }
        catch (EncoderFallbackException invalid)
        {
            return new ArgumentException($"{field}: the string is not valid Unicode at index {invalid.Index}: half a surrogate pair", invalid);
        }
    }

    private static string Beginning(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "...");
}
