using System.Buffers.Binary;
using System.Buffers.Text;

namespace TypedShm;

/// <summary>Turns single packed elements into JSON.</summary>
internal static class JsonElements
{
    /// <summary>Writes an element; what is none in the packed bytes is null, which no reader takes for a value.</summary>
    public static void Write(JsonOutput json, FieldType type, ReadOnlySpan<byte> place)
    {
        switch (type.Element)
        {
            case ElementType.Bool: json.Write(place[0] != 0 ? "true"u8 : "false"u8); break;
            case ElementType.Float64: JsonNumber.WriteFloat(json, BinaryPrimitives.ReadDoubleLittleEndian(place)); break;
            case ElementType.Float32: JsonNumber.WriteFloat(json, BinaryPrimitives.ReadSingleLittleEndian(place)); break;
            case ElementType.String: WriteText(json, place); break;
            case ElementType.Bytes: WriteBytes(json, place); break;
            case ElementType.Time: JsonNumber.WriteTime(json, BinaryPrimitives.ReadInt64LittleEndian(place)); break;
            case ElementType.Enum: WriteEnum(json, type.Values, BinaryPrimitives.ReadUInt16LittleEndian(place)); break;
            case ElementType.Int64: JsonNumber.Write(json, BinaryPrimitives.ReadInt64LittleEndian(place)); break;
            case ElementType.UInt8 or ElementType.UInt16 or ElementType.UInt32 or ElementType.UInt64: JsonNumber.Write(json, ElementBits.Read(place)); break;
            default: JsonNumber.Write(json, ElementBits.ReadSigned(place)); break;
        }
    }

    private static void WriteText(JsonOutput json, ReadOnlySpan<byte> place)
    {
        if (!PackedText.TryGet(place, out var text) || !JsonText.TryWrite(json, text))
            json.Write("null"u8);
    }

    private static void WriteBytes(JsonOutput json, ReadOnlySpan<byte> place)
    {
        if (!PackedText.TryGet(place, out var bytes))
        {
            json.Write("null"u8);
            return;
        }

        json.Write("\""u8);
        Base64.EncodeToUtf8(bytes, json.Room(Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out var length);
        json.Advance(length);
        json.Write("\""u8);
    }

    private static void WriteEnum(JsonOutput json, EnumValues values, ushort number)
    {
        // A newer program may know a name for it that this contract lacks: so the number itself, which it reads back.
        if (number >= values.Utf8Names.Length || !JsonText.TryWrite(json, values.Utf8Names[number]))
            JsonNumber.Write(json, (int)number);
    }
}
