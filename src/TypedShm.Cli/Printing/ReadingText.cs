using System.Globalization;
using System.Text.Json;
using TypedShm.Inspection;

namespace TypedShm.Cli.Printing;

/// <summary>Says what a read found, besides the value.</summary>
internal static class ReadingText
{
    /// <summary>Says it in a line; no reading is one where there is no region.</summary>
    public static string Of(Reading<InspectedRecord>? reading) => reading switch
    {
        null or { Status: ReadStatus.Absent } => "Absent, no data yet",
        { Status: ReadStatus.Blank } => "Blank, nobody has written it yet",
        { Status: ReadStatus.Invalid } invalid => $"Invalid, {invalid.Problem}",
        { Status: ReadStatus.Fresh or ReadStatus.Stale } found =>
            string.Create(CultureInfo.InvariantCulture, $"{found.Status}, flush {found.Flush}, {found.Age.TotalSeconds:0.0##} s old, by {found.Value["sender"]}"),
        { } other => string.Create(CultureInfo.InvariantCulture, $"{other.Status}, flush {other.Flush}"),
    };

    /// <summary>Writes it as members of an object.</summary>
    public static void Write(Utf8JsonWriter json, Reading<InspectedRecord>? reading)
    {
        json.WriteString("status", (reading?.Status ?? ReadStatus.Absent).ToString());
        json.WriteNumber("flush", reading?.Flush ?? 0);
        if (reading is { } found && found.Age != TimeSpan.MaxValue)
            json.WriteNumber("age", found.Age.TotalSeconds);
        else
            json.WriteNull("age");
        if (reading?.Problem is { } problem)
            json.WriteString("problem", problem);
    }
}
