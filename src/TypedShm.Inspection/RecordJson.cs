using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace TypedShm.Inspection;

/// <summary>Writes records as JSON: an object of fields, in it one for each nested record, lists nested as their shape.</summary>
public static class RecordJson
{
    /// <summary>Writes a record as an object.</summary>
    public static void Write(Utf8JsonWriter json, InspectedRecord record)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(record);
        string[] open = [];
        json.WriteStartObject();
        foreach (var field in record.Contract.Fields)
        {
            var path = field.Name.Split('.');
            Enter(json, open, path[..^1]);
            open = path[..^1];
            json.WritePropertyName(path[^1]);
            Write(json, field, record[field.Name]);
        }

        Enter(json, open, []);
        json.WriteEndObject();
    }

    /// <summary>Writes one value: times as seconds since 1970, bytes in base64, enums by name, floats always as floats; what is no number as a string.</summary>
    public static void Write(Utf8JsonWriter json, FieldContract field, object value)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(field);
        if (value is not object[] items)
        {
            WriteElement(json, value);
            return;
        }

        // On one line, however the rest is written: nobody reads 2,048 lines of an image.
        var line = new ArrayBufferWriter<byte>();
        using (var list = new Utf8JsonWriter(line, json.Options with { Indented = false }))
            WriteList(list, items, field.Shape, 0);
        json.WriteRawValue(line.WrittenSpan, skipInputValidation: true);
    }

    /// <summary>Closes the nested records that have ended, and begins the ones that a field lies in.</summary>
    private static void Enter(Utf8JsonWriter json, string[] open, string[] wanted)
    {
        var common = open.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
        for (var depth = open.Length; depth > common; depth--)
            json.WriteEndObject();
        foreach (var name in wanted[common..])
            json.WriteStartObject(name);
    }

    private static void WriteList(Utf8JsonWriter json, ReadOnlySpan<object> items, IReadOnlyList<int> shape, int depth)
    {
        json.WriteStartArray();
        var rows = shape[depth];
        for (var row = 0; row < rows; row++)
        {
            var part = items.Slice(row * (items.Length / rows), items.Length / rows);
            if (depth + 1 < shape.Count)
                WriteList(json, part, shape, depth + 1);
            else
                WriteElement(json, part[0]);
        }

        json.WriteEndArray();
    }

    private static void WriteElement(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case bool flag: json.WriteBooleanValue(flag); break;
            case long number: json.WriteNumberValue(number); break;
            case ulong number: json.WriteNumberValue(number); break;
            case float number: WriteFloat(json, float.IsFinite(number), number.ToString("R", CultureInfo.InvariantCulture)); break;
            case double number: WriteFloat(json, double.IsFinite(number), number.ToString("R", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset time: json.WriteRawValue(Seconds(time)); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            default: json.WriteStringValue((string)value); break;
        }
    }

    // As contract texts have it; and 1.0 stays a float for readers that tell 1 from 1.0, as Python does.
    private static void WriteFloat(Utf8JsonWriter json, bool isFinite, string shortest)
    {
        if (!isFinite)
            json.WriteStringValue(shortest);
        else
            json.WriteRawValue(shortest.AsSpan().IndexOfAny('.', 'E') < 0 ? $"{shortest}.0" : shortest.Replace('E', 'e'));
    }

    private static string Seconds(DateTimeOffset time) =>
        ((time - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond).ToString("0.0######", CultureInfo.InvariantCulture);
}
