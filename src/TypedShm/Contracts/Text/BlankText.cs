using System.Text;
using System.Text.Json;

namespace TypedShm;

/// <summary>
/// Reads the blank of a field from JSON to packed elements without the zeros at their ends: one for all elements, or one each.
/// What it takes grows with the text, not with the size that a field claims.
/// </summary>
internal static class BlankText
{
    private const decimal NanosecondsPerSecond = 1_000_000_000;
    private const decimal MostSeconds = 10_000_000_000;

    private static readonly byte[][] Zero = [[]];

    /// <exception cref="FormatException">The JSON is no value of the field.</exception>
    public static byte[][] Read(FieldType type, int elementSize, ReadOnlySpan<char> json)
    {
        if (IsZero(type.Element, json))
            return Zero;
        try
        {
            return ReadJson(type, elementSize, json);
        }
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException)
        {
            throw new FormatException($"{Shown.Of(json)} is not JSON", invalid);
        }
    }

    /// <summary>Tells the usual blanks, which need no parser.</summary>
    private static bool IsZero(ElementType type, ReadOnlySpan<char> json) => type switch
    {
        ElementType.Bool => json is "false",
        ElementType.Float32 or ElementType.Float64 or ElementType.Time => json is "0.0",
        ElementType.String or ElementType.Bytes => json is "\"\"",
        ElementType.Enum => false,
        _ => json is "0",
    };

    private static byte[][] ReadJson(FieldType type, int elementSize, ReadOnlySpan<char> json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json.ToString()));
        var elements = new List<byte[]>();
        var isList = reader.Read() && reader.TokenType is JsonTokenType.StartArray;
        if (isList)
            reader.Read();
        while (reader.TokenType is not JsonTokenType.EndArray && elements.Count <= type.Count)
        {
            if (Element(type, ref reader) is not { } value)
                throw Damage(type, json);
            elements.Add(Pack(value, elementSize));
            if (!reader.Read())
                break;
        }

        var isWhole = isList ? type.IsArray && elements.Count == type.Count && reader.TokenType is JsonTokenType.EndArray : elements.Count == 1;
        return isWhole && !reader.Read() ? [.. elements] : throw Damage(type, json);
    }

    /// <summary>Takes the value of one JSON token, or null when it is of another type.</summary>
    private static object? Element(FieldType type, ref Utf8JsonReader json) => (json.TokenType, type.Element) switch
    {
        (JsonTokenType.True, ElementType.Bool) => true,
        (JsonTokenType.False, ElementType.Bool) => false,
        (JsonTokenType.String, ElementType.String) => json.GetString(),
        (JsonTokenType.String, ElementType.Bytes) => json.TryGetBytesFromBase64(out var bytes) ? bytes : null,
        (JsonTokenType.String, ElementType.Enum) => type.Values.NumberOf(json.GetString()!) is >= 0 and var number ? (long)number : null,
        (JsonTokenType.Number, ElementType.Float32) => json.TryGetSingle(out var number) && float.IsFinite(number) ? number : null,
        (JsonTokenType.Number, ElementType.Float64) => json.TryGetDouble(out var number) && double.IsFinite(number) ? number : null,
        (JsonTokenType.Number, ElementType.UInt64) => json.TryGetUInt64(out var number) ? number : null,
        (JsonTokenType.Number, ElementType.Time) => json.TryGetDecimal(out var seconds) ? Nanoseconds(seconds) : null,
        (JsonTokenType.Number, _) when type.IsInteger => json.TryGetInt64(out var number) ? ElementValue.Number(type.Element, number) : null,
        _ => null,
    };

    private static long? Nanoseconds(decimal seconds)
    {
        if (Math.Abs(seconds) > MostSeconds)
            return null;
        var nanoseconds = seconds * NanosecondsPerSecond;
        return decimal.IsInteger(nanoseconds) && nanoseconds is >= long.MinValue and <= long.MaxValue ? (long)nanoseconds : null;
    }

    private static byte[] Pack(object value, int elementSize)
    {
        var needed = value switch
        {
            string text => sizeof(ushort) + Encoding.UTF8.GetByteCount(text),
            byte[] bytes => ElementBytes.LengthSize(elementSize) + bytes.Length,
            _ => elementSize,
        };
        if (needed > elementSize)
            throw new FormatException($"the blank takes {needed} bytes, the field has {elementSize}");
        var packed = new byte[needed];
        if (value is byte[] given)
            ElementBytes.Write(packed, ElementBytes.LengthSize(elementSize), given);
        else
            ElementCodec.Encode(packed, value, "blank");
        return packed.AsSpan().TrimEnd((byte)0).ToArray();
    }

    private static FormatException Damage(FieldType type, ReadOnlySpan<char> json) => new($"{Shown.Of(json)} is no {Shown.Of(type.Text)}");
}
