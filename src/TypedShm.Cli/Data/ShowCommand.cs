using System.Globalization;
using System.Text.Json;
using TypedShm.Cli.CommandLine;
using TypedShm.Cli.Printing;
using TypedShm.Inspection;

namespace TypedShm.Cli.Data;

/// <summary>Says what a region is, and how old its records are.</summary>
internal static class ShowCommand
{
    public static ExitCode Run(Call call)
    {
        var target = Target.Of(call);
        var info = target.Look();
        using var session = info is null ? null : target.OpenNow(Start.Look);
        if (info is null || session is null)
            return new RegionDocument(target.Address, "Absent", null).End(call, target.Nobody, ExitCode.Negative);
        string[] records = [.. session.Contract.Records.Select(record => record.Name)];
        var readings = session.Read(records);
        var region = new RegionDocument(target.Address, "Ready", info);
        var lines = records.Zip(readings, (record, reading) => string.Create(CultureInfo.InvariantCulture, $"  {record}: {ReadingText.Of(reading)}\n"));
        call.Printer.Print($"{target.Address}: {region.Contract}, {region.Created}\n{string.Concat(lines)}", json => Write(json, region, records, readings));
        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json, RegionDocument region, string[] records, IReadOnlyList<Reading<InspectedRecord>> readings)
    {
        json.WriteStartObject();
        region.WriteMembers(json);
        json.WriteStartObject("records");
        for (var place = 0; place < records.Length; place++)
        {
            json.WriteStartObject(records[place]);
            ReadingText.Write(json, readings[place]);
            json.WriteString("sender", (string)readings[place].Value["sender"]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
