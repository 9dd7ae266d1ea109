using System.Runtime.CompilerServices;

namespace TypedShm.Snapshots;

/// <summary>Compares texts with files kept beside the tests, named as the package Verify names them.</summary>
public static class Snapshot
{
    /// <summary>Compares a text with <c>Class.Method[_name].verified.extension</c> and throws on a difference.</summary>
    public static void Verify(
        string text, string extension = "txt", string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var suffix = name is null ? "" : $"_{name}";
        var stem = $"{Path.GetFileNameWithoutExtension(file)}.{method}{suffix}";
        var snapshot = new SnapshotFile(Path.GetDirectoryName(file)!, stem, extension);
        snapshot.Verify(text, accept: Environment.GetEnvironmentVariable("TYPEDSHM_ACCEPT") == "1");
    }
}
