namespace TypedShm.Tools.Tests.Cli;

/// <summary>Finds the repository above the test that was built in it.</summary>
internal static class BuiltRepository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Gets what was built, such as Release.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "TypedShm.sln")) ? folder : Above(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
