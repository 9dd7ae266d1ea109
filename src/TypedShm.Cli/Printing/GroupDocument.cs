using System.Globalization;
using System.Text;
using System.Text.Json;
using TypedShm.Inspection;

namespace TypedShm.Cli.Printing;

/// <summary>What was read of some records at one moment.</summary>
/// <param name="Records">Their names.</param>
/// <param name="Readings">What each read gave; null where there is no region.</param>
internal sealed record GroupDocument(IReadOnlyList<string> Records, IReadOnlyList<Reading<InspectedRecord>>? Readings)
{
    /// <summary>Gets whether every record has a value: its newest, or the blank that nobody has written over yet.</summary>
    public bool HasAll => Readings is not null && Readings.All(reading => HasValue(reading.Status));

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            for (var place = 0; place < Records.Count; place++)
                Append(text, Records[place], Readings?[place]);
            return text.ToString();
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        for (var place = 0; place < Records.Count; place++)
            Write(json, Records[place], Readings?[place]);
        json.WriteEndObject();
    }

    private static void Append(StringBuilder text, string record, Reading<InspectedRecord>? reading)
    {
        text.Append(CultureInfo.InvariantCulture, $"{record}: {ReadingText.Of(reading)}\n");
        if (reading is not { } found || !HasValue(found.Status))
            return;
        foreach (var field in found.Value.Contract.Fields)
        {
            var value = Printer.OneLine(json => RecordJson.Write(json, field, found.Value[field.Name]));
            text.Append(CultureInfo.InvariantCulture, $"  {field.Name} = {value}{(field.Unit == "-" ? "" : $" {field.Unit}")}\n");
        }
    }

    private static void Write(Utf8JsonWriter json, string record, Reading<InspectedRecord>? reading)
    {
        json.WriteStartObject(record);
        ReadingText.Write(json, reading);
        if (reading is { } found && (HasValue(found.Status) || found is { Status: ReadStatus.Timeout, Problem: null }))
        {
            json.WritePropertyName("value");
            RecordJson.Write(json, found.Value);
        }
        else
        {
            json.WriteNull("value");
        }

        json.WriteEndObject();
    }

    private static bool HasValue(ReadStatus status) => status is ReadStatus.Fresh or ReadStatus.Stale or ReadStatus.Blank;
}
