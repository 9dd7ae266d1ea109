using TypedShm.Tests.Guards;

namespace TypedShm.Tests.Packaging;

/// <summary>A user's project with one package reference, in a folder of its own.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("typedshm-consumer-");

    public Consumer(Package package, string program, string items = "")
    {
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TypedShm" Version="{package.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        // Its own package folder, so that no earlier package of the same version is found; only the local source, so that no network is used.
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="local" value="{package.Folder}" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
        Write("Program.cs", program);
    }

    /// <summary>Lets other packages come from the folder from which these very tests have theirs, so that no network is used.</summary>
    public async Task UseRestoredPackagesAsync(Package package)
    {
        var (output, _) = await ChildProcess.RunAsync(Repository.Root, "dotnet", "nuget", "locals", "global-packages", "--list");
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="local" value="{package.Folder}" /><add key="restored" value="{output.Split("global-packages:")[1].Trim()}" /></packageSources>
              <packageSourceMapping>
                <packageSource key="local"><package pattern="TypedShm" /><package pattern="TypedShm.*" /></packageSource>
                <packageSource key="restored"><package pattern="*" /></packageSource>
              </packageSourceMapping>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public void Dispose() => folder.Delete(recursive: true);

    public void Write(string file, string text)
    {
        var path = Path.Combine(folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Delete(string file) => File.Delete(Path.Combine(folder.FullName, file));

    public Task<(string Output, int Status)> BuildAsync() => RunAsync("build", "--nologo", "-p:UseSharedCompilation=false");

    public void Move(string file, string to) => File.Move(Path.Combine(folder.FullName, file), Path.Combine(folder.FullName, to));

    public Task<(string Output, int Status)> TestAsync(params string[] properties) =>
        RunAsync(["test", "--nologo", "-p:UseSharedCompilation=false", .. properties.Select(property => $"-p:{property}")]);

    public Task<(string Output, int Status)> StartAsync() => RunAsync("run", "--no-build");

    private Task<(string Output, int Status)> RunAsync(params string[] arguments) => ChildProcess.RunAsync(folder.FullName, "dotnet", arguments);
}
