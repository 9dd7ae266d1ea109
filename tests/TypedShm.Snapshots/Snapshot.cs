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
}
