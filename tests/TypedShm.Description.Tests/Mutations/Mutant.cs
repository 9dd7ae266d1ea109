using System.Text;

namespace TypedShm.Description.Tests;

/// <summary>A description of the corpus, or the beginning of two that merge, with some changes.</summary>
/// <param name="Source">Which of them is changed.</param>
/// <param name="Other">Which one gives what is spliced in.</param>
/// <param name="Merges">Whether the other one is read as a later file.</param>
/// <param name="Changes">The changes, in order.</param>
public sealed record Mutant(int Source, int Other, bool Merges, IReadOnlyList<Change> Changes)
{
    private const int Largest = 1 << 16;
    private const int Deepest = 80;

    // Larger ones take their time and show nothing that the small ones do not.
    private static readonly (string Name, byte[] Bytes)[][] Sources =
        [.. CorpusCase.Good.Concat(CorpusCase.Bad).Select(known => known.Files.ToArray()).Where(files => files.All(file => file.Bytes.Length < 4096))];

    private static readonly string[][] Parts = [.. Sources.Select(files => Tokens.Of(DescriptionFile.Decode("", files[^1].Bytes).Text))];

    /// <summary>Gets how many descriptions there are to change.</summary>
    public static int SourceCount => Sources.Length;

    public DescriptionFile[] Files()
    {
        var files = Sources[Source][..^1].Append((Name: "changed.json", Bytes: Apply())).Concat(Merges ? Sources[Other] : []);
        return [.. files.Select((file, index) => DescriptionFile.Decode($"{index}.json", file.Bytes))];
    }

    public override string ToString() =>
        $"{string.Join(" + ", Sources[Source].Select(file => file.Name))}, {string.Join(", ", Changes)}:\n{string.Join('\n', Files().Select(file => $"{file.Path}: {file.Text}"))}";

    private byte[] Apply()
    {
        var tokens = Parts[Source].ToList();
        foreach (var change in Changes.Where(change => change.Kind != ChangeKind.Byte && tokens.Count > 0))
            Apply(tokens, change);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(tokens));
        bytes = bytes.Length > Largest ? bytes[..Largest] : bytes;
        foreach (var change in Changes.Where(change => change.Kind == ChangeKind.Byte && bytes.Length > 0))
            bytes[change.Place % bytes.Length] = (byte)change.Choice;
        return bytes;
    }

    private void Apply(List<string> tokens, Change change)
    {
        var at = change.Place % tokens.Count;
        var count = Math.Min(1 + (change.Size % 8), tokens.Count - at);
        switch (change.Kind)
        {
            case ChangeKind.Delete:
                tokens.RemoveRange(at, count);
                break;
            case ChangeKind.Duplicate:
                tokens.InsertRange(at, tokens.GetRange(at, count));
                break;
            case ChangeKind.Swap:
                var with = change.Choice % tokens.Count;
                (tokens[at], tokens[with]) = (tokens[with], tokens[at]);
                break;
            case ChangeKind.Insert:
                tokens.Insert(at, Tokens.Hostile[change.Choice % Tokens.Hostile.Length]);
                break;
            case ChangeKind.Replace:
                tokens[at] = Tokens.Hostile[change.Choice % Tokens.Hostile.Length];
                break;
            case ChangeKind.Splice:
                var from = Parts[Other].Length == 0 ? 0 : change.Choice % Parts[Other].Length;
                tokens.RemoveRange(at, tokens.Count - at);
                tokens.AddRange(Parts[Other][from..]);
                break;
            case ChangeKind.Digit:
                tokens[at] = OtherDigits(tokens[at], change);
                break;
            case ChangeKind.Deepen:
                tokens[at] = new string('[', change.Choice % Deepest) + tokens[at] + new string(']', change.Choice % Deepest);
                break;
            case ChangeKind.Cut:
                tokens.RemoveRange(at, tokens.Count - at);
                break;
            default:
                throw new InvalidOperationException($"{change.Kind} changes bytes.");
        }
    }

    private static string OtherDigits(string token, Change change) => token.Any(char.IsAsciiDigit)
        ? string.Concat(token.Select(unit => char.IsAsciiDigit(unit) ? (char)('0' + ((unit + change.Choice) % 10)) : unit)) + new string('0', change.Size % 24)
        : token;
}
