using System.Buffers.Binary;

namespace TypedShm;

/// <summary>Turns one element into bytes and back where no generated code knows it: blanks, tools.</summary>
internal static class ElementCodec
{
    /// <summary>Writes what <see cref="ElementValue"/> gives into the whole of its place.</summary>
    /// <exception cref="ArgumentException">A string or bytes do not fit.</exception>
    public static void Encode(Span<byte> place, object value, string field)
    {
        switch (value)
        {
            case bool flag: place[0] = flag ? (byte)1 : (byte)0; break;
            case long number: ElementBits.Write(place, (ulong)number); break;
            case ulong number: ElementBits.Write(place, number); break;
            case float number: BinaryPrimitives.WriteSingleLittleEndian(place, number); break;
            case double number: BinaryPrimitives.WriteDoubleLittleEndian(place, number); break;
            case string text: PackedText.Write(place, text, field); break;
            default: ElementBytes.Write(place, (byte[])value, field); break;
        }
    }

    /// <summary>Reads an element as tools show it, and gives null or says why the bytes are none.</summary>
    public static string? Decode(FieldType type, ReadOnlySpan<byte> place, string field, out object value)
    {
        value = "";
        switch (type.Element)
        {
            case ElementType.Bool: value = place[0] != 0; return null;
            case ElementType.UInt64: value = ElementBits.Read(place); return null;
            case ElementType.UInt8 or ElementType.UInt16 or ElementType.UInt32: value = (long)ElementBits.Read(place); return null;
            case ElementType.Float32: value = BinaryPrimitives.ReadSingleLittleEndian(place); return null;
            case ElementType.Float64: value = BinaryPrimitives.ReadDoubleLittleEndian(place); return null;
            case ElementType.Time: value = ElementValue.Time(ElementBits.ReadSigned(place)); return null;
            case ElementType.String: return DecodeText(place, field, ref value);
            case ElementType.Bytes: return ElementBytes.Read(place, field, ref value);
            case ElementType.Enum: return DecodeEnum(type.Values.Names, place, field, ref value);
            default: value = ElementBits.ReadSigned(place); return null;
        }
    }

    private static string? DecodeText(ReadOnlySpan<byte> place, string field, ref object value)
    {
        PackedText? none = null;
        if (!PackedText.Read(place, ref none, out var text))
            return PackedText.Problem(field, place);
        value = text;
        return null;
    }

    private static string? DecodeEnum(string[] names, ReadOnlySpan<byte> place, string field, ref object value)
    {
        var number = BinaryPrimitives.ReadUInt16LittleEndian(place);
        if (number >= names.Length)
            return $"{field}: {number} is none of the {names.Length} values that this program knows";
        value = names[number];
        return null;
    }
}
