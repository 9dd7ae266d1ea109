using System.IO.Compression;
using TypedShm.Tests.Guards;

namespace TypedShm.Tests.Packaging;

/// <summary>Packs src/TypedShm once, into a folder outside the repository.</summary>
public sealed class Package : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("typedshm-package-");

    /// <summary>Gets the folder that holds the package and nothing else.</summary>
    public string Folder => folder.FullName;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var pack = await ChildProcess.RunAsync(
            Repository.Root, "dotnet", "pack", "src/TypedShm", "-c", "Release", "-o", Folder, "-p:UseSharedCompilation=false");
        Assert.True(pack.Status == 0, pack.Output);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Lists the files of the package with this extension, without those that every package has.</summary>
    public string[] Files(string extension)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Folder, $"TypedShm.0.1.0.{extension}"));
        return [.. archive.Entries.Select(entry => entry.FullName).Where(IsOwn).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads one file of the package.</summary>
    public string Read(string file)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Folder, "TypedShm.0.1.0.nupkg"));
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    private static bool IsOwn(string file) =>
        file != "[Content_Types].xml" && !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal);
}
