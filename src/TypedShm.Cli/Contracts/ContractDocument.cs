using System.Text.Json;
using TypedShm.Description;

namespace TypedShm.Cli.Contracts;

/// <summary>What the contract commands print as JSON; each has the members that it knows.</summary>
/// <param name="Described">The contract.</param>
/// <param name="Problems">What is wrong, or differs.</param>
internal sealed record ContractDocument(DescribedContract Described, IReadOnlyList<Problem> Problems)
{
    /// <summary>Gets the contract text.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the file of the accepted contract.</summary>
    public string? Snapshot { get; init; }

    /// <summary>Gets the lines that differ from the accepted contract.</summary>
    public IReadOnlyList<string>? Changes { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("contract", Described.Contract.Name);
        json.WriteString("fingerprint", Described.IsSound ? Described.Fingerprint : null);
        if (Snapshot is not null)
            json.WriteString("snapshot", Snapshot);
        if (Text is not null)
            json.WriteString("text", Text);
        if (Changes is not null)
            WriteList(json, "changes", Changes, json.WriteStringValue);
        WriteList(json, "problems", Problems, problem => Write(json, problem));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("id", problem.Kind.Id);
        json.WriteString("severity", problem.Severity);
        json.WriteString("file", problem.Path);
        json.WriteNumber("line", problem.Place.Line + 1);
        json.WriteNumber("column", problem.Place.Column + 1);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }
}
