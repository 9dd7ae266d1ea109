using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedShm.Description;

/// <summary>One line of a field in a contract text, kept as words.</summary>
/// <param name="Path">The names from the record down to the field, joined by dots.</param>
/// <param name="Type">The type.</param>
/// <param name="Offset">Where the field begins.</param>
/// <param name="Size">How many bytes it takes.</param>
internal sealed record FieldWords(string Path, TypeWords Type, int Offset, int Size)
{
    private static readonly Regex Pattern = new(
        @"^(?<record>[^.: ]+)\.(?<path>[^: ]+): (?<type>\S+) at (?<offset>[0-9]{1,7}), size (?<size>[0-9]{1,7}), unit (?<unit>[^,]+)"
        + @"(, range (?<range>[^,]+))?(, was (?<was>[^, ]+))?(, name (?<csharp>[^, ]+))?, blank (?<blank>.+)$",
        RegexOptions.CultureInvariant);

    /// <summary>Gets the unit; <c>-</c> for none.</summary>
    public string Unit { get; private init; } = "-";

    /// <summary>Gets the range; <c>-</c> for none.</summary>
    public string Range { get; private init; } = "-";

    /// <summary>Gets the whole path that the field had before; null if it had no other.</summary>
    public string? Was { get; private init; }

    /// <summary>Gets the names in C# from the record down.</summary>
    public string CSharpPath { get; private init; } = "";

    /// <summary>Gets the blank as JSON.</summary>
    public string Blank { get; private init; } = "";

    /// <summary>Gets what comes before the field's own name: nothing, or the nested record that it belongs to and a dot.</summary>
    public string Parent => Path.Substring(0, Path.LastIndexOf('.') + 1);

    /// <summary>Gets type and place, as messages show them.</summary>
    public string Shown => string.Format(CultureInfo.InvariantCulture, "{0} at {1}", Type.Shown, Offset);

    /// <summary>Reads a line; null if it is none of a field of this record.</summary>
    public static FieldWords? Read(string record, string line)
    {
        var words = Pattern.Match(line);
        if (words.Groups["record"].Value != record)
            return null;
        var path = words.Groups["path"].Value;
        var field = new FieldWords(path, TypeWords.Of(words.Groups["type"].Value), Number(words, "offset"), Number(words, "size"));
        return field with
        {
            Unit = words.Groups["unit"].Value,
            Range = RecordWords.Word(words, "range") ?? "-",
            Was = RecordWords.Word(words, "was") is { } was ? field.Parent + was : null,
            CSharpPath = RecordWords.Word(words, "csharp") ?? string.Join(".", path.Split('.').Select(CSharpName.Of)),
            Blank = words.Groups["blank"].Value,
        };
    }

    /// <summary>Tells whether both are one field: by their names, or by the name that either had before.</summary>
    public bool IsNamedAs(FieldWords other) => Path == other.Path || Path == other.Was || Was == other.Path;

    /// <summary>Tells whether both find the same value in the same bytes, as attaching does: an enum may have more values at its end.</summary>
    public bool LiesAs(FieldWords other) => Offset == other.Offset && Size == other.Size && Type.Fits(other.Type);

    private static int Number(Match words, string name) => int.Parse(words.Groups[name].Value, CultureInfo.InvariantCulture);
}
