using System.Text.Json;
using TypedShm.Cli.CommandLine;
using TypedShm.Inspection;

namespace TypedShm.Cli.Printing;

/// <summary>What a command says of a region as a whole.</summary>
/// <param name="Address">Where it is, or would be.</param>
/// <param name="Status">What was found or done: Ready, Initialised, Reset, Removed, Absent.</param>
/// <param name="Region">The region; null where there is none.</param>
internal sealed record RegionDocument(string Address, string Status, RegionInfo? Region)
{
    /// <summary>Gets the name of the ready flag that the call gave.</summary>
    public string? ReadyFlag { get; init; }

    /// <summary>Gets who initialised the region and when, as text has it.</summary>
    public string Created => Region is null ? "" : $"initialised by {Region.CreatedBy} at {Region.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z";

    /// <summary>Gets the contract, as text has it.</summary>
    public string Contract => Region is null ? "" : $"contract {Region.Contract.Name}, fingerprint {Region.Contract.Fingerprint}, {Region.Contract.Records.Count} records";

    /// <summary>Prints it and ends the command.</summary>
    public ExitCode End(Call call, string text, ExitCode code = ExitCode.Done)
    {
        call.Printer.Print(code is ExitCode.Done ? text : "", json =>
        {
            json.WriteStartObject();
            WriteMembers(json);
            json.WriteEndObject();
        });
        if (code is not ExitCode.Done)
            call.Printer.Note(text.TrimEnd('\n'));
        return code;
    }

    /// <summary>Gives a time as JSON has it: seconds since 1970, always with a fraction.</summary>
    public static decimal Seconds(DateTimeOffset time) => ((time - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond) + 0.0m;

    public void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("status", Status);
        json.WriteString("address", Address);
        if (ReadyFlag is not null)
            json.WriteString("readyFlag", ReadyFlag);
        if (Region is null)
            return;
        json.WriteString("contract", Region.Contract.Name);
        json.WriteString("fingerprint", Region.Contract.Fingerprint);
        json.WriteString("createdBy", Region.CreatedBy);
        json.WriteNumber("createdAt", Seconds(Region.CreatedAt));
    }
}
