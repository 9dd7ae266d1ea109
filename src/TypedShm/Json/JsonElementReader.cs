using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace TypedShm;

/// <summary>Turns single elements of JSON into packed ones, and says why one is none.</summary>
internal static class JsonElementReader
{
    /// <summary>Reads the next value into a place and gives null, or says what it should have been.</summary>
    /// <param name="json">Where it stands.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="longer">What decoding the place shall find, where the text is longer than it; else null.</param>
    public static string? Read(ref JsonScanner json, FieldType type, Span<byte> place, out PackedText? longer)
    {
        longer = null;
        json.Next();
        var start = json;
        var isRead = type.Element switch
        {
            ElementType.Enum when json.Next() != (byte)'"' => ReadNumber(ElementType.UInt16, json.TakeWord(), place),
            ElementType.String or ElementType.Bytes or ElementType.Enum => json.TakeString(out var raw) && ReadText(type, raw, place, out longer),
            ElementType.Bool => ReadBool(json.TakeWord(), place),
            _ => ReadNumber(type.Element, json.TakeWord(), place),
        };
        return isRead ? null : $"{start.ExcerptOfValue()} is no {Shown.Of(Wanted(type))}";
    }

    private static bool ReadBool(ReadOnlySpan<byte> word, Span<byte> place)
    {
        place[0] = word.SequenceEqual("true"u8) ? (byte)1 : (byte)0;
        return place[0] == 1 || word.SequenceEqual("false"u8);
    }

    private static bool ReadNumber(ElementType type, ReadOnlySpan<byte> word, Span<byte> place)
    {
        switch (type)
        {
            case ElementType.Float64:
                var real = JsonNumber.Float<double>(word);
                BinaryPrimitives.WriteDoubleLittleEndian(place, real ?? 0);
                return real is not null;
            case ElementType.Float32:
                var small = JsonNumber.Float<float>(word);
                BinaryPrimitives.WriteSingleLittleEndian(place, small ?? 0);
                return small is not null;
            case ElementType.Time:
                var time = JsonNumber.Nanoseconds(word);
                BinaryPrimitives.WriteInt64LittleEndian(place, time ?? 0);
                return time is not null;
            default:
                var number = JsonNumber.Integer(word);
                ElementBits.Write(place, (ulong)(number ?? 0));
                return number is { } whole && ElementValue.Fits(type, whole);
        }
    }

    private static bool ReadText(FieldType type, ReadOnlySpan<byte> raw, Span<byte> place, out PackedText? longer)
    {
        longer = null;
        if (!raw.Contains((byte)'\\'))
            return Utf8.IsValid(raw) && Put(type, raw, place, out longer);
        var room = ArrayPool<byte>.Shared.Rent(raw.Length);
        try
        {
            return JsonText.Unescape(raw, room) is { } length && Utf8.IsValid(room.AsSpan(0, length)) && Put(type, room.AsSpan(0, length), place, out longer);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static bool Put(FieldType type, ReadOnlySpan<byte> text, Span<byte> place, out PackedText? longer)
    {
        longer = null;
        switch (type.Element)
        {
            case ElementType.Enum:
                var number = type.Values.NumberOf(Encoding.UTF8.GetString(text));
                BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)Math.Max(number, 0));
                return number >= 0;
            case ElementType.Bytes:
                var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
                if (Base64.DecodeFromUtf8(text, bytes, out _, out var length) is not OperationStatus.Done)
                    return false;
                longer = PackedText.PutBytes(place, bytes.AsSpan(0, length));
                return true;
            default:
                longer = PackedText.Put(place, text);
                return true;
        }
    }

    private static string Wanted(FieldType type) => type.Element switch
    {
        ElementType.Enum => $"value of {type.Values}",
        ElementType.Bytes => "base64",
        var element => element.ToString().ToLowerInvariant(),
    };
}
