using System.Globalization;
using System.Text;
using System.Text.Json;
using TypedShm.Inspection;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Cli.Printing;

/// <summary>What is known of those who died in a region, as text and as JSON.</summary>
/// <param name="region">The region.</param>
/// <param name="records">The names of all its records.</param>
/// <param name="readings">Their newest values.</param>
/// <param name="contract">Its contract.</param>
internal sealed class Autopsy(RegionOverview region, string[] records, IReadOnlyList<Reading<InspectedRecord>> readings, Contract contract)
{
    private readonly Participant[] dead = [.. region.Participants.Where(participant => !participant.IsAlive)];

    public bool FoundNobody => dead.Length == 0 && region.LastRepair is null;

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var one in dead)
                Append(text, one);
            if (region.LastRepair is { } last)
                text.Append(CultureInfo.InvariantCulture, $"{region.Address}: {(region.Repairs == 1 ? "a death" : $"the last of {region.Repairs} deaths")} in a flush: {last.Sender} (process {last.Process}), {Mended(last)}\n");
            return text.ToString();
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("address", region.Address);
        json.WriteStartArray("dead");
        foreach (var one in dead)
            Write(json, one);
        json.WriteEndArray();
        json.WriteNumber("repairs", region.Repairs);
        if (region.LastRepair is { } last)
            Write(json, last);
        else
            json.WriteNull("lastRepair");
        json.WriteEndObject();
    }

    private bool DiedInFlush(Participant one) => one == region.LockHolder;

    /// <summary>Finds the newest values that one wrote: by its name, which another may have as well.</summary>
    private IEnumerable<(string Record, Reading<InspectedRecord> Reading)> WrittenBy(Participant one) => records.Zip(readings)
        .Where(pair => pair.Second.Status is ReadStatus.Fresh or ReadStatus.Stale && (string)pair.Second.Value["sender"] == one.Sender);

    private void Append(StringBuilder text, Participant one)
    {
        text.Append(CultureInfo.InvariantCulture, $"{region.Address}: {one.Sender} (process {one.Process}) died, in it since {one.Since.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z\n");
        if (DiedInFlush(one))
            text.Append(CultureInfo.InvariantCulture, $"  in a flush: {HowFar()}\n");
        foreach (var unseen in DiedInFlush(one) ? region.Unseen : [])
            text.Append(CultureInfo.InvariantCulture, $"    {unseen.Record}, flush {unseen.Flush}, whole or not: {Printer.OneLine(json => WriteValue(json, unseen))}\n");
        var written = WrittenBy(one).ToArray();
        text.Append(written.Length == 0 ? "  no record's newest value is its own\n" : "  these newest values are its own:\n");
        foreach (var (record, reading) in written)
            text.Append(CultureInfo.InvariantCulture, $"    {record}: {ReadingText.Of(reading)} {Printer.OneLine(json => RecordJson.Write(json, reading.Value))}\n");
        if (written.Length > 0 && region.Participants.FirstOrDefault(other => other.Place != one.Place && other.Sender == one.Sender) is { } other)
            text.Append(CultureInfo.InvariantCulture, $"  (another {one.Sender}, process {other.Process}, {(other.IsAlive ? "lives" : "died too")}, and may have written them)\n");
    }

    private string HowFar() => region.Unseen.Count switch
    {
        0 => "it had written nothing yet, or had made all of it visible; the next flush gives the lock back",
        1 => "1 record was being written; nobody has seen or will see it, the next flush discards it",
        _ => string.Create(CultureInfo.InvariantCulture, $"{region.Unseen.Count} records were being written; nobody has seen or will see them, the next flush discards them"),
    };

    private static string Mended(Repair last) => string.Create(
        CultureInfo.InvariantCulture,
        $"mended at {last.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z; {(last.Discarded == 0 ? "nothing was half done" : $"its flush {last.Flush} was discarded: {last.Discarded} half-written {(last.Discarded == 1 ? "value" : "values")}, which nobody had seen")}");

    private void Write(Utf8JsonWriter json, Participant one)
    {
        json.WriteStartObject();
        json.WriteString("sender", one.Sender);
        json.WriteNumber("process", one.Process);
        json.WriteNumber("since", RegionDocument.Seconds(one.Since));
        json.WriteBoolean("diedInFlush", DiedInFlush(one));
        json.WriteStartArray("unseen");
        foreach (var unseen in DiedInFlush(one) ? region.Unseen : [])
        {
            json.WriteStartObject();
            json.WriteString("record", unseen.Record);
            json.WriteNumber("flush", unseen.Flush);
            json.WritePropertyName("value");
            WriteValue(json, unseen);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("written");
        foreach (var (record, reading) in WrittenBy(one))
        {
            json.WriteStartObject(record);
            ReadingText.Write(json, reading);
            json.WritePropertyName("value");
            RecordJson.Write(json, reading.Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Repair last)
    {
        json.WriteStartObject("lastRepair");
        json.WriteString("sender", last.Sender);
        json.WriteNumber("process", last.Process);
        json.WriteNumber("at", RegionDocument.Seconds(last.At));
        json.WriteNumber("flush", last.Flush);
        json.WriteNumber("discarded", last.Discarded);
        json.WriteEndObject();
    }

    /// <summary>Writes what the bytes say; a string that says why when they are no record, as half of one may be.</summary>
    private void WriteValue(Utf8JsonWriter json, UnseenRecord unseen)
    {
        if (InspectedRecord.TryDecode(contract.Records[contract.SlotOf(unseen.Record)], unseen.Bytes.Span, out var record) is { } problem)
            json.WriteStringValue($"no record: {problem}");
        else
            RecordJson.Write(json, record);
    }
}
