using System.Runtime.CompilerServices;

namespace TypedShm.Description.Tests;

/// <summary>One description of the corpus, as a file or as a folder of files that merge in the order of their names.</summary>
/// <param name="Path">The path without ending; what is expected lies beside it.</param>
/// <param name="Files">The files as problems name them, and their bytes.</param>
public sealed record CorpusCase(string Path, IReadOnlyList<(string Name, byte[] Bytes)> Files)
{
    /// <summary>The contract's name, which no case but that of its own mistake uses.</summary>
    public const string Contract = "Corpus";

    public static IReadOnlyList<CorpusCase> Good { get; } = In("good");

    public static IReadOnlyList<CorpusCase> Bad { get; } = In("bad");

    public string Name => System.IO.Path.GetFileName(Path);

    public DescriptionFile[] Decode() => [.. Files.Select(file => DescriptionFile.Decode(file.Name, file.Bytes))];

    public CheckedDescription Read() => DescriptionReader.Read(Contract, Decode());

    public override string ToString() => Name;

    private static CorpusCase[] In(string folder)
    {
        var root = System.IO.Path.Combine(Here(), folder);
        var single = Directory.EnumerateFiles(root, "*.json").Select(file => new CorpusCase(System.IO.Path.ChangeExtension(file, null), [Load(file)]));
        var merged = Directory.EnumerateDirectories(root).Select(files => new CorpusCase(files, [.. Directory.EnumerateFiles(files).Order(StringComparer.Ordinal).Select(Load)]));
        return [.. single.Concat(merged).OrderBy(found => found.Path, StringComparer.Ordinal)];
    }

    private static (string Name, byte[] Bytes) Load(string file) => (System.IO.Path.GetFileName(file), File.ReadAllBytes(file));

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
