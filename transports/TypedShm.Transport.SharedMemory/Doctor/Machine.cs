using System.Globalization;

namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>The files by which a machine tells of itself.</summary>
/// <param name="root">The folder below which they lie; another than the system's in tests.</param>
internal sealed class Machine(string root)
{
    /// <summary>Gets the number of the user who looks, as the kernel judges what it may.</summary>
    public long User => Lines("proc/thread-self/status").FirstOrDefault(line => line.StartsWith("Uid:", StringComparison.Ordinal)) is { } line && Numbers(line) is [_, var effective, ..] ? effective : 0;

    public bool Has(string path) => Path.Exists(PathOf(path));

    /// <summary>Gets the lines of a file; none where there is no such file, or it is not ours to read.</summary>
    public IReadOnlyList<string> Lines(string path)
    {
        try
        {
            return File.ReadAllLines(PathOf(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Gets the numbers in the first line of a file.</summary>
    public IReadOnlyList<long> NumbersIn(string path) => Lines(path) is [var first, ..] ? Numbers(first) : [];

    /// <summary>Gets what a link says, which need not be a path.</summary>
    public string? LinkAt(string path)
    {
        try
        {
            return new FileInfo(PathOf(path)).LinkTarget;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Gets the files of a folder, by name.</summary>
    public IEnumerable<string> FilesIn(string folder, string pattern) =>
        Directory.Exists(PathOf(folder)) ? Directory.GetFiles(PathOf(folder), pattern).Select(file => $"{folder}/{Path.GetFileName(file)}") : [];

    /// <summary>Gets the numbers of a line, words that are none left out; what is beyond a long counts as the longest.</summary>
    public static IReadOnlyList<long> Numbers(string line) =>
        [.. line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsAsciiDigit(word[^1])).Select(Number)];

    private static long Number(string word) => long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;

    private string PathOf(string path) => Path.Combine(root, path);
}
