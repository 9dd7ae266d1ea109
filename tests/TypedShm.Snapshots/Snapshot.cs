using System.Runtime.CompilerServices;
using TypedShm.Testing;

namespace TypedShm.Snapshots;

/// <summary>Compares any text with a file kept beside the tests, as <see cref="ContractSnapshot"/> does for users with a contract.</summary>
public static class Snapshot
{
    /// <summary>Compares a text with <c>Class.Method[_name].verified.extension</c> and throws on a difference.</summary>
    public static void Verify(
        string text, string extension = "txt", string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        SnapshotFile.Beside(file, method, name, extension).Verify(text, Acceptance.IsAsked);

    /// <summary>Compares what is expected of a file with <c>file.what.verified.txt</c> beside it and throws on a difference.</summary>
    /// <param name="path">The file, without its ending.</param>
    /// <param name="what">What the text is of it.</param>
    /// <param name="text">The text as it is now.</param>
    public static void VerifyBeside(string path, string what, string text) =>
        new SnapshotFile(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.{what}", "txt").Verify(text, Acceptance.IsAsked);
}
