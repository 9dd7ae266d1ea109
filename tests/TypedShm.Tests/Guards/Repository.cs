using System.Runtime.CompilerServices;

namespace TypedShm.Tests.Guards;

/// <summary>Finds the files of this repository that people write.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    public static string[] Files(string pattern, params string[] folders) =>
    [
        .. folders.Select(folder => Path.Combine(Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Where(IsWritten).Order(StringComparer.Ordinal),
    ];

    private static bool IsWritten(string file)
    {
        var path = $"/{PathOf(file)}";
        return !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
            && !path.Contains(".verified.", StringComparison.Ordinal) && !path.Contains(".received.", StringComparison.Ordinal);
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TypedShm.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No TypedShm.sln above {here}.");
    }
}
