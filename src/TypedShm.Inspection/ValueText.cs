using System.Globalization;
using System.Text.Json;

namespace TypedShm.Inspection;

/// <summary>Takes values of fields as people write them in a shell.</summary>
public static class ValueText
{
    /// <summary>
    /// Gives what <see cref="FieldContract.Encode"/> takes: a number, <c>true</c>, a string as it is, bytes in base64, the name of an enum's value,
    /// a time in seconds since 1970; for an array a JSON list, flat or nested as its shape.
    /// </summary>
    /// <exception cref="ArgumentException">The text is no such value; the message names the field and says what to write.</exception>
    public static object Parse(FieldContract field, string text)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(text);
        return field.Length is null ? Single(field, text) : List(field, text);
    }

    private static object Single(FieldContract field, string text) => ElementOf(field) switch
    {
        "string" or "enum" => text,
        "bool" => text switch { "true" => true, "false" => false, _ => throw Refusal(field, text, "true or false") },
        "bytes" => Bytes(text) ?? throw Refusal(field, text, "base64, such as AAEC"),
        "time" => Time(text) ?? throw Refusal(field, text, "seconds since 1970, such as 1700000000.25"),
        "float32" or "float64" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refusal(field, text, "a number such as 48.2"),
        _ => Integer(text) ?? throw Refusal(field, text, "a whole number such as 41"),
    };

    private static object[] List(FieldContract field, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var items = Flat(field, json.RootElement, 0).ToArray();
            return items.Length == field.Length ? items : throw Refusal(field, text, $"a list of {field.Length}");
        }
        catch (JsonException)
        {
            throw Refusal(field, text, Example(field));
        }
    }

    private static IEnumerable<object> Flat(FieldContract field, JsonElement json, int depth)
    {
        if (json.ValueKind is JsonValueKind.Array && depth < Math.Max(1, field.Shape.Count))
            return json.EnumerateArray().SelectMany(item => Flat(field, item, depth + 1));
        var isText = ElementOf(field) is "string" or "bytes" or "enum";
        if (depth == 0 || json.ValueKind is JsonValueKind.Array || isText != json.ValueKind is JsonValueKind.String)
            throw Refusal(field, json.GetRawText(), depth == 0 ? Example(field) : $"a list of {ElementOf(field)}");
        return [Single(field, isText ? json.GetString()! : json.GetRawText())];
    }

    private static string ElementOf(FieldContract field) => field.Type.IndexOfAny(['(', '[']) is > 0 and var end ? field.Type[..end] : field.Type;

    // Whatever digits a decimal has: 41 and 41.0 are whole.
    private static Int128? Integer(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && decimal.IsInteger(number) ? (Int128)number : null;

    private static DateTimeOffset? Time(string text)
    {
        const decimal Most = 100_000_000_000;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) <= Most
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;
    }

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static string Example(FieldContract field) => $"a list of {field.Length} as JSON has it, such as {(ElementOf(field) is "string" or "bytes" or "enum" ? "[\"\", \"\"]" : "[0, 0]")}";

    private static ArgumentException Refusal(FieldContract field, string text, string wanted) =>
        new($"{field}: '{(text.Length <= 60 ? text : $"{text[..60]}...")}' is no {field.Type}; write {wanted}");
}
