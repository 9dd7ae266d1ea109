namespace TypedShm.Tests.Packaging;

[Collection(nameof(Package))]
public sealed class PackageContentTests(Package package)
{
    [Fact]
    public void The_package_holds_core_transport_generator_and_build_files() => Assert.Equal(
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
            "lib/net10.0/TypedShm.dll",
            "lib/net10.0/TypedShm.xml",
        ],
        package.Files("nupkg"));

    [Fact]
    public void The_symbols_cover_both_assemblies() => Assert.Equal(
        ["TypedShm.nuspec", "lib/net10.0/TypedShm.Transport.InProcess.pdb", "lib/net10.0/TypedShm.pdb"], package.Files("snupkg"));

    [Fact]
    public void The_package_depends_on_nothing() =>
        Assert.DoesNotContain("<dependency ", package.Read("TypedShm.nuspec"), StringComparison.Ordinal);
}
