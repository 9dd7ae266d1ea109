using System.Globalization;
using System.Text;
using System.Text.Json;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Cli.Printing;

/// <summary>What a doctor found, as text and as JSON: the worst first.</summary>
internal sealed class FindingList(IReadOnlyList<Finding> findings)
{
    private const string NoSharedMemory = "system-v";

    /// <summary>Gets whether there is no shared memory here at all.</summary>
    public bool IsNowhere => findings.Any(finding => finding.Id == NoSharedMemory);

    /// <summary>Gets whether nothing is worse than a note.</summary>
    public bool IsWell => findings.All(finding => finding.Severity is Severity.Note);

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var finding in findings)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Name(finding.Severity)} {finding.Id}: {finding.Seen}\n");
                // What is well needs no word more.
                if (finding.Severity is Severity.Note && finding.Command is null)
                    continue;
                text.Append(CultureInfo.InvariantCulture, $"  {finding.Meaning}\n");
                if (finding.Command is { } command)
                    text.Append(CultureInfo.InvariantCulture, $"  -> {command}\n");
            }

            return text.Append(CultureInfo.InvariantCulture, $"{Count(Severity.Error)}, {Count(Severity.Warning)}, {Count(Severity.Note)}\n").ToString();
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("severity", Name(finding.Severity));
            json.WriteString("seen", finding.Seen);
            json.WriteString("meaning", finding.Meaning);
            json.WriteString("command", finding.Command);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private string Count(Severity severity)
    {
        var count = findings.Count(finding => finding.Severity == severity);
        return string.Create(CultureInfo.InvariantCulture, $"{count} {Name(severity)}{(count == 1 ? "" : "s")}");
    }

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
