namespace TypedShm.Tests.Packaging;

[Collection(nameof(Package))]
public sealed class PackageContentTests(Package package)
{
    [Fact]
    public void The_package_holds_core_transports_generator_and_build_files() => Assert.Equal(
        [
            "LICENSE",
            "README.md",
            "TypedShm.nuspec",
            "analyzers/dotnet/cs/TypedShm.Generator.dll",
            "build/net10.0/TypedShm.props",
            "build/net10.0/TypedShm.targets",
            "buildTransitive/net10.0/TypedShm.props",
            "buildTransitive/net10.0/TypedShm.targets",
            "lib/net10.0/TypedShm.Transport.InProcess.dll",
            "lib/net10.0/TypedShm.Transport.InProcess.xml",
            "lib/net10.0/TypedShm.Transport.SharedMemory.dll",
            "lib/net10.0/TypedShm.Transport.SharedMemory.xml",
            "lib/net10.0/TypedShm.dll",
            "lib/net10.0/TypedShm.xml",
        ],
        package.Files("nupkg"));

    [Fact]
    public void The_symbols_cover_all_assemblies() => Assert.Equal(
        ["TypedShm.nuspec", "lib/net10.0/TypedShm.Transport.InProcess.pdb", "lib/net10.0/TypedShm.Transport.SharedMemory.pdb", "lib/net10.0/TypedShm.pdb"], package.Files("snupkg"));

    [Fact]
    public void The_package_for_tests_holds_its_assembly_and_depends_on_TypedShm_alone()
    {
        Assert.Equal(
            ["LICENSE", "README.md", "TypedShm.Testing.nuspec", "buildTransitive/net10.0/TypedShm.Testing.props", "lib/net10.0/TypedShm.Testing.dll", "lib/net10.0/TypedShm.Testing.xml"],
            package.Files("nupkg", "TypedShm.Testing"));
        var dependency = Assert.Single(package.Read("TypedShm.Testing.nuspec", "TypedShm.Testing").Split('\n'), line => line.Contains("<dependency ", StringComparison.Ordinal));
        Assert.Contains($"id=\"TypedShm\" version=\"{package.Version}\"", dependency, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_depends_on_nothing() =>
        Assert.DoesNotContain("<dependency ", package.Read("TypedShm.nuspec"), StringComparison.Ordinal);
}
