using System.Text;

namespace TypedShm.Testing;

/// <summary>A verified text beside its test; names and bytes are those of the package Verify, so that it may take over the files.</summary>
internal sealed class SnapshotFile(string folder, string stem, string extension)
{
    // What some file system refuses: a name is the same on all of them.
    private const string Refused = "\"<>|:*?\\/";

    // Verify writes a byte order mark and line feeds.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    public string Verified { get; } = Path.Combine(folder, $"{stem}.verified.{extension}");

    public string Received { get; } = Path.Combine(folder, $"{stem}.received.{extension}");

    /// <summary>Gives the snapshot of a test by what the compiler says of it.</summary>
    public static SnapshotFile Beside(string source, string method, string? parameters, string extension)
    {
        var folder = Path.GetDirectoryName(source);
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException(NotHere(source));
        var suffix = string.IsNullOrEmpty(parameters) ? "" : $"_{parameters}";
        return new SnapshotFile(folder, Clean($"{Path.GetFileNameWithoutExtension(source)}.{method}{suffix}"), extension);
    }

    /// <summary>Passes if the text is the verified one; else accepts it, or leaves it in the received file and throws.</summary>
    /// <param name="text">The text as it is now.</param>
    /// <param name="accept">Whether the text shall become the verified one.</param>
    /// <param name="explain">Says what the difference from the verified text means.</param>
    public void Verify(string text, bool accept, Func<string, string>? explain = null)
    {
        var received = WithLineFeeds(text);
        var verified = File.Exists(Verified) ? WithLineFeeds(File.ReadAllText(Verified)) : null;
        if (received == verified)
        {
            File.Delete(Received);
        }
        else if (accept)
        {
            File.WriteAllText(Verified, received, Encoding);
            File.Delete(Received);
        }
        else
        {
            File.WriteAllText(Received, received, Encoding);
            throw new SnapshotMismatchException($"{Describe(verified, received, explain)}\n{HowToAccept()}");
        }
    }

    private string Describe(string? verified, string received, Func<string, string>? explain) => verified is null
        ? $"{Verified} does not exist."
        : $"{Verified} differs (- verified, + received):\n{explain?.Invoke(verified)}{TextDifference.Describe(verified, received)}";

    private string HowToAccept() =>
        $"Received: {Received}\n"
        + $"If the new text is right, rename that file to {Path.GetFileName(Verified)}, or run the test again with {Acceptance.Variable}=1, which a build server ignores.";

    private static string NotHere(string source) => IsMapped(source)
        ? $"{source} is no path of this machine: the test project was built with deterministic source paths, and its snapshots lie beside its sources. "
            + "Write <DeterministicSourcePaths>false</DeterministicSourcePaths> in the test project."
        : $"{source} is not on this machine, and snapshots lie beside the sources of their tests. Run the tests where they were built.";

    private static string WithLineFeeds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    // The compiler writes /_/ for the folder of the repository, /_1/ and so on for others.
    private static bool IsMapped(string source) => source is ['/', '_', '/' or (>= '0' and <= '9'), ..];

    private static string Clean(string name) =>
        string.Create(name.Length, name, static (clean, name) =>
        {
            for (var index = 0; index < name.Length; index++)
                clean[index] = name[index] < ' ' || Refused.Contains(name[index], StringComparison.Ordinal) ? '-' : name[index];
        });
}
