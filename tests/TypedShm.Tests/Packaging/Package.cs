using System.IO.Compression;
using TypedShm.Tests.Guards;

namespace TypedShm.Tests.Packaging;

/// <summary>Packs what users reference, once, into a folder outside the repository.</summary>
public sealed class Package : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("typedshm-package-");

    /// <summary>Gets the folder that holds the packages and nothing else.</summary>
    public string Folder => folder.FullName;

    /// <summary>Gets the version that was packed.</summary>
    public string Version => Path.GetFileNameWithoutExtension(Directory.GetFiles(Folder, "TypedShm.Testing.*.nupkg").Single())["TypedShm.Testing.".Length..];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        foreach (var project in (string[])["src/TypedShm", "src/TypedShm.Testing", "transports/TypedShm.Transport.Redis"])
        {
            var pack = await ChildProcess.RunAsync(
                Repository.Root, "dotnet", "pack", project, "-c", "Release", "-o", Folder, "-p:UseSharedCompilation=false");
            Assert.True(pack.Status == 0, pack.Output);
        }
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Lists the files of a package with this extension, without those that every package has.</summary>
    public string[] Files(string extension, string id = "TypedShm")
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Folder, $"{id}.{Version}.{extension}"));
        return [.. archive.Entries.Select(entry => entry.FullName).Where(IsOwn).Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads one file of a package.</summary>
    public string Read(string file, string id = "TypedShm")
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Folder, $"{id}.{Version}.nupkg"));
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    private static bool IsOwn(string file) =>
        file != "[Content_Types].xml" && !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal);
}
