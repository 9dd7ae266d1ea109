using System.Runtime.CompilerServices;

namespace TypedShm.Snapshots;

/// <summary>Compares texts with files kept beside the tests.</summary>
public static class Snapshot
{
    private static bool Accepts => Environment.GetEnvironmentVariable("TYPEDSHM_ACCEPT") == "1";

    /// <summary>Compares a text with <c>Class.Method[_name].verified.extension</c>, named as the package Verify names it, and throws on a difference.</summary>
    public static void Verify(
        string text, string extension = "txt", string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var suffix = name is null ? "" : $"_{name}";
        var stem = $"{Path.GetFileNameWithoutExtension(file)}.{method}{suffix}";
        var snapshot = new SnapshotFile(Path.GetDirectoryName(file)!, stem, extension);
        snapshot.Verify(text, Accepts);
    }

    /// <summary>Compares a text with a file that belongs to another, such as what is expected of an input, and throws on a difference.</summary>
    public static void VerifyFile(string path, string text) =>
        new SnapshotFile(path, Path.ChangeExtension(path, "received" + Path.GetExtension(path))).Verify(text, Accepts);
}
