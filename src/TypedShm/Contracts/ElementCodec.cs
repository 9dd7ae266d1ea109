using System.Buffers.Binary;
using System.Text.Json;

namespace TypedShm;

/// <summary>Turns one element into bytes and back where no generated code knows it: blanks, tools.</summary>
internal static class ElementCodec
{
    public static ElementType? TypeOf(string name) => name switch
    {
        "bool" => ElementType.Bool,
        "int64" => ElementType.Int64,
        "float64" => ElementType.Float64,
        "string" => ElementType.String,
        _ => null,
    };

    /// <summary>Gets the size of an element, or null where each field says its own.</summary>
    public static int? SizeOf(ElementType type) => type switch
    {
        ElementType.Bool => 1,
        ElementType.String => null,
        _ => 8,
    };

    public static int AlignmentOf(ElementType type) => type switch
    {
        ElementType.Bool => 1,
        ElementType.String => 2,
        _ => 8,
    };

    public static void Encode(ElementType type, Span<byte> place, object value, string field)
    {
        switch (type, value)
        {
            case (ElementType.Bool, bool flag): place[0] = flag ? (byte)1 : (byte)0; break;
            case (ElementType.Int64, long number): BinaryPrimitives.WriteInt64LittleEndian(place, number); break;
            case (ElementType.Int64, int number): BinaryPrimitives.WriteInt64LittleEndian(place, number); break;
            case (ElementType.Float64, double number): BinaryPrimitives.WriteDoubleLittleEndian(place, number); break;
            case (ElementType.String, string text): PackedText.Write(place, text, field); break;
            default: throw new ArgumentException($"{field}: a {value?.GetType().Name ?? "null"} is no {type}");
        }
    }

    public static string? Decode(ElementType type, ReadOnlySpan<byte> place, string field, out object value)
    {
        value = "";
        switch (type)
        {
            case ElementType.Bool: value = place[0] != 0; return null;
            case ElementType.Int64: value = BinaryPrimitives.ReadInt64LittleEndian(place); return null;
            case ElementType.Float64: value = BinaryPrimitives.ReadDoubleLittleEndian(place); return null;
            default:
                PackedText? none = null;
                if (!PackedText.Read(place, ref none, out var text))
                    return PackedText.Problem(field, place);
                value = text;
                return null;
        }
    }

    /// <summary>Takes the value of one JSON token, or null when it is of another type.</summary>
    public static object? Parse(ElementType type, ref Utf8JsonReader json) => (type, json.TokenType) switch
    {
        (ElementType.Bool, JsonTokenType.True) => true,
        (ElementType.Bool, JsonTokenType.False) => false,
        (ElementType.Int64, JsonTokenType.Number) => json.TryGetInt64(out var number) ? number : null,
        (ElementType.Float64, JsonTokenType.Number) => json.TryGetDouble(out var number) && double.IsFinite(number) ? number : null,
        (ElementType.String, JsonTokenType.String) => json.GetString(),
        _ => null,
    };
}
