using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TypedShm.Cli.Printing;

/// <summary>Prints what a command has to say: the result on one stream, notes on the other.</summary>
internal sealed class Printer(TextWriter output, TextWriter error, bool json)
{
    // Names and units are read by people: é stays é.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>Prints the result, as text or as one JSON document.</summary>
    public void Print(string text, Action<Utf8JsonWriter> document) => output.Write(json ? $"{Write(document, Indented)}\n" : text);

    /// <summary>Prints one of several results at once, as text or as a JSON document on a line.</summary>
    public void PrintOneOf(string text, Action<Utf8JsonWriter> document)
    {
        output.Write(json ? $"{Write(document, Compact)}\n" : text);
        output.Flush();
    }

    /// <summary>Gives a JSON value as it stands on a line.</summary>
    public static string OneLine(Action<Utf8JsonWriter> value) => Write(value, Compact);

    /// <summary>Prints a line that is no result; a JSON document says it in its own way.</summary>
    public void Note(string line)
    {
        if (!json)
            error.Write($"{line}\n");
    }

    private static string Write(Action<Utf8JsonWriter> document, JsonWriterOptions options)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, options))
            document(writer);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
