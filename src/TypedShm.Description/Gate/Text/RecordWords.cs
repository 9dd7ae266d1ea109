using System.Text.RegularExpressions;

namespace TypedShm.Description;

/// <summary>The lines of one record in a contract text, kept as words.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="MaxAge">Its maxAge; <c>-</c> for none.</param>
/// <param name="Expire">Its expire; <c>-</c> for none.</param>
/// <param name="Was">The name that it had before; null if it had no other.</param>
/// <param name="CSharpPath">The names of group and record in C#, joined by a dot.</param>
/// <param name="Lines">All its lines, in order.</param>
/// <param name="Line">Where they begin in the text.</param>
internal sealed record RecordWords(
    string Name, string MaxAge, string Expire, string? Was, string CSharpPath, IReadOnlyList<string> Lines, int Line)
{
    private static readonly Regex Pattern = new(
        @"^record (?<name>[^, ]+), size [0-9]{1,7}, fingerprint [0-9a-f]{16}(, maxAge (?<maxAge>[^, ]+))?(, expire (?<expire>[^, ]+))?(, was (?<was>[^, ]+))?(, name (?<path>[^, ]+))?$",
        RegexOptions.CultureInvariant);

    private FieldWords[]? fields;

    /// <summary>Gets the fields, in order, up to a line that is none.</summary>
    public IReadOnlyList<FieldWords> Fields => fields ??= [.. Lines.Skip(1).Select(line => FieldWords.Read(Name, line)).TakeWhile(read => read is not null)!];

    public static bool Begins(string line) => line.StartsWith("record ", StringComparison.Ordinal);

    /// <summary>Reads the first line; null if it is none of a record.</summary>
    public static RecordWords? Read(IReadOnlyList<string> lines, int line)
    {
        var words = Pattern.Match(lines[0]);
        var name = words.Groups["name"].Value;
        return words.Success
            ? new(name, Word(words, "maxAge") ?? "-", Word(words, "expire") ?? "-", Word(words, "was"), Word(words, "path") ?? UsualPath(name), lines, line)
            : null;
    }

    /// <summary>Tells whether both are the same, line by line.</summary>
    public bool IsSame(RecordWords other) => Lines.SequenceEqual(other.Lines);

    /// <summary>Gives a word that a line may have; null if it has not.</summary>
    internal static string? Word(Match line, string name) => line.Groups[name] is { Success: true } group ? group.Value : null;

    private static string UsualPath(string name)
    {
        var names = RecordNames.Of(name);
        return names.Group is null ? names.Property : $"{names.Group}.{names.Property}";
    }
}
