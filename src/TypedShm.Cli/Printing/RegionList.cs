using System.Globalization;
using System.Text;
using System.Text.Json;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Cli.Printing;

/// <summary>The regions in the shared memory of a machine, as text and as JSON.</summary>
/// <param name="regions">The regions.</param>
/// <param name="now">The time, from which ages count.</param>
internal sealed class RegionList(IReadOnlyList<RegionOverview> regions, DateTimeOffset now)
{
    public bool IsEmpty => regions.Count == 0;

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var region in regions)
                Append(text, region);
            return text.ToString();
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var region in regions)
            Write(json, region);
        json.WriteEndArray();
    }

    private void Append(StringBuilder text, RegionOverview region)
    {
        var what = region.Problem ?? string.Create(
            CultureInfo.InvariantCulture, $"contract {region.Contract}, fingerprint {region.Fingerprint}, {region.Records} records, {LastFlush(region)}");
        text.Append(CultureInfo.InvariantCulture, $"{region.Address}: {what}, initialised by {region.MadeBy} at {region.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z\n");
        foreach (var participant in region.Participants)
        {
            var holds = participant == region.LockHolder ? ", holds the flush lock" : "";
            text.Append(CultureInfo.InvariantCulture, $"  {participant.Sender}: process {participant.Process}, {(participant.IsAlive ? "alive" : "dead")}, since {participant.Since.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z{holds}\n");
        }
    }

    private string LastFlush(RegionOverview region) => region switch
    {
        { LastFlush: 0 } => "no flush yet",
        { LastFlushAt: { } at } => string.Create(CultureInfo.InvariantCulture, $"flush {region.LastFlush} {Math.Max(0, (now - at).TotalSeconds):0.0##} s ago"),
        _ => string.Create(CultureInfo.InvariantCulture, $"flush {region.LastFlush}"),
    };

    private static void Write(Utf8JsonWriter json, RegionOverview region)
    {
        json.WriteStartObject();
        json.WriteString("address", region.Address);
        json.WriteString("problem", region.Problem);
        json.WriteString("contract", region.Contract);
        json.WriteString("fingerprint", region.Fingerprint);
        json.WriteNumber("records", region.Records);
        json.WriteString("createdBy", region.MadeBy);
        WriteTime(json, "createdAt", region.MadeAt);
        json.WriteNumber("lastFlush", region.LastFlush);
        WriteTime(json, "lastFlushAt", region.LastFlushAt);
        json.WriteNumber("key", region.Key);
        json.WriteNumber("segment", region.Segment);
        json.WriteNumber("semaphoreSet", region.SemaphoreSet);
        json.WriteNumber("size", region.Size);
        json.WriteString("mode", Convert.ToString(region.Mode, 8).PadLeft(4, '0'));
        json.WriteNumber("user", region.User);
        json.WriteStartArray("participants");
        foreach (var participant in region.Participants)
        {
            json.WriteStartObject();
            json.WriteString("sender", participant.Sender);
            json.WriteNumber("process", participant.Process);
            WriteTime(json, "since", participant.Since);
            json.WriteBoolean("alive", participant.IsAlive);
            json.WriteBoolean("holdsLock", participant == region.LockHolder);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } at)
            json.WriteNumber(name, RegionDocument.Seconds(at));
        else
            json.WriteNull(name);
    }
}
