using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace TypedShm;

/// <summary>Writes strings as Python's json does, in ASCII only, and takes the escapes out of what others write.</summary>
internal static class JsonText
{
    private const int LongestEscape = 6;
    private const int LongestPair = 2 * LongestEscape;

    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(sign => (byte)sign).Except("\"\\"u8.ToArray())]);

    /// <summary>Writes UTF-8 as a string; false, with nothing written, where it is none.</summary>
    public static bool TryWrite(JsonOutput json, ReadOnlySpan<byte> utf8)
    {
        if (utf8.ContainsAnyExcept(Plain))
            return TryEscape(json, utf8);
        json.WriteQuoted(utf8);
        return true;
    }

    /// <summary>Takes the escapes out of a string; null where it is none, such as half a surrogate pair.</summary>
    /// <param name="raw">What stands between the quotes.</param>
    /// <param name="room">At least as many bytes.</param>
    public static int? Unescape(ReadOnlySpan<byte> raw, Span<byte> room)
    {
        var length = 0;
        while (!raw.IsEmpty)
        {
            var plain = raw.IndexOf((byte)'\\');
            plain = plain < 0 ? raw.Length : plain;
            raw[..plain].CopyTo(room[length..]);
            length += plain;
            raw = raw[plain..];
            if (raw.IsEmpty)
                break;
            if (Decode(raw, out var taken) is not { } rune)
                return null;
            length += rune.EncodeToUtf8(room[length..]);
            raw = raw[taken..];
        }

        return length;
    }

    private static bool TryEscape(JsonOutput json, ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
            return false;
        json.Write("\""u8);
        while (!utf8.IsEmpty)
        {
            var plain = utf8.IndexOfAnyExcept(Plain);
            plain = plain < 0 ? utf8.Length : plain;
            json.Write(utf8[..plain]);
            utf8 = utf8[plain..];
            if (!utf8.IsEmpty)
                utf8 = utf8[Escape(json, utf8)..];
        }

        json.Write("\""u8);
        return true;
    }

    private static int Escape(JsonOutput json, ReadOnlySpan<byte> utf8)
    {
        Rune.DecodeFromUtf8(utf8, out var rune, out var taken);
        var plain = rune.Value switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\b' => "\\b"u8,
            '\f' => "\\f"u8,
            '\n' => "\\n"u8,
            '\r' => "\\r"u8,
            '\t' => "\\t"u8,
            _ => default,
        };
        if (!plain.IsEmpty)
        {
            json.Write(plain);
            return taken;
        }

        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
        {
            var room = json.Room(LongestEscape);
            "\\u"u8.CopyTo(room);
            ((int)unit).TryFormat(room[2..], out _, "x4", CultureInfo.InvariantCulture);
            json.Advance(LongestEscape);
        }

        return taken;
    }

    private static Rune? Decode(ReadOnlySpan<byte> raw, out int taken)
    {
        taken = 2;
        if (raw.Length < 2)
            return null;
        switch (raw[1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/': return new Rune((char)raw[1]);
            case (byte)'b': return new Rune('\b');
            case (byte)'f': return new Rune('\f');
            case (byte)'n': return new Rune('\n');
            case (byte)'r': return new Rune('\r');
            case (byte)'t': return new Rune('\t');
            case (byte)'u': break;
            default: return null;
        }

        taken = LongestEscape;
        if (Unit(raw) is not { } first)
            return null;
        if (Rune.TryCreate(first, out var rune))
            return rune;
        taken = LongestPair;
        return raw.Length > LongestEscape && Unit(raw[LongestEscape..]) is { } second && Rune.TryCreate(first, second, out rune) ? rune : null;
    }

    private static char? Unit(ReadOnlySpan<byte> escape) =>
        escape.Length >= LongestEscape && escape.StartsWith("\\u"u8)
        && Utf8Parser.TryParse(escape[2..LongestEscape], out ushort unit, out var digits, 'x') && digits == LongestEscape - 2
            ? (char)unit
            : null;
}
