using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedShm.Tests.Guards;

public sealed class ArchitectureTests
{
    // From the ground up; writing and reading stand side by side.
    private static readonly string[] Rooms = ["Errors", "Time", "Records", "Contracts", "Transport", "Json", "Writing", "Reading", "Listening", "Sessions"];

    private static readonly string[] Folders = ["src", "generators", "transports", "samples", "tests"];

    [Fact]
    public void Projects_know_only_whom_they_may()
    {
        var projects = Repository.Files("*.csproj", Folders).Select(file => ProjectFile.Read(Repository.PathOf(file), XDocument.Load(file))).ToArray();

        Assert.NotEmpty(projects);
        Assert.Equal("", string.Join('\n', projects.SelectMany(ReferenceRules.Violations)));
    }

    [Theory]
    [InlineData("src/TypedShm/TypedShm.csproj", "<PackageReference Include='X' />", "references 1 packages, the limit is 0")]
    [InlineData("src/TypedShm.Description/TypedShm.Description.csproj", "<ProjectReference Include='../TypedShm/TypedShm.csproj' />", "may not reference the project TypedShm")]
    [InlineData("src/TypedShm.Recorder/TypedShm.Recorder.csproj", "<ProjectReference Include='..\\TypedShm.Transport.Redis.csproj' />", "may not reference the project TypedShm.Transport.Redis")]
    [InlineData("src/TypedShm.Cli/TypedShm.Cli.csproj", "<ProjectReference Include='../TypedShm.Transport.Redis.csproj' />", null)]
    [InlineData("src/TypedShm.Testing/TypedShm.Testing.csproj", "<ProjectReference Include='../TypedShm.Transport.InProcess.csproj' />", null)]
    [InlineData("src/TypedShm.Testing/TypedShm.Testing.csproj", "<ProjectReference Include='../TypedShm.Transport.Redis.csproj' />", "may not reference the project TypedShm.Transport.Redis")]
    [InlineData("src/TypedShm.Testing/TypedShm.Testing.csproj", "<PackageReference Include='xunit' />", "references 1 packages, the limit is 0")]
    [InlineData("transports/A/A.csproj", "<ProjectReference Include='../B/TypedShm.Transport.B.csproj' />", "may not reference the project TypedShm.Transport.B")]
    [InlineData("transports/A/A.csproj", "<PackageReference Include='X' /><PackageReference Include='Y' />", "references 2 packages, the limit is 1")]
    [InlineData("generators/G/G.csproj", "<ProjectReference Include='../../src/TypedShm/TypedShm.csproj' />", "may not reference the project TypedShm")]
    [InlineData("src/TypedShm.Inspection/TypedShm.Inspection.csproj", "<ProjectReference Include='../TypedShm.Cli.csproj' />", "may not reference the project TypedShm.Cli")]
    public void A_forbidden_reference_is_named(string path, string items, string? violation)
    {
        var project = ProjectFile.Read(path, XDocument.Parse($"<Project><ItemGroup>{items}</ItemGroup></Project>"));

        Assert.Equal(violation is null ? null : $"{path}: {violation}", ReferenceRules.Violations(project).SingleOrDefault());
    }

    [Theory]
    [InlineData("src")]
    [InlineData("transports")]
    [InlineData("generators")]
    public void No_reference_hides_in_shared_build_files(string folder)
    {
        var shared = Repository.Files("Directory.Build.*", folder).Append(Path.Combine(Repository.Root, "Directory.Build.props"));

        Assert.All(shared, file => Assert.DoesNotContain(XDocument.Load(file).Descendants(), item => item.Name.LocalName is "ProjectReference" or "PackageReference"));
    }

    [Fact]
    public void Only_shared_memory_is_unsafe()
    {
        var build = Repository.Files("*.*proj", Folders).Concat(Repository.Files("*.props", Folders)).Concat(Repository.Files("*.targets", Folders))
            .Append(Path.Combine(Repository.Root, "Directory.Build.props"));

        var unsafeFiles = build.Where(file => XDocument.Load(file).Descendants("AllowUnsafeBlocks").Any()).Select(Repository.PathOf);

        Assert.All(unsafeFiles, file => Assert.EndsWith("/TypedShm.Transport.SharedMemory.csproj", file, StringComparison.Ordinal));
    }

    [Fact]
    public void Rooms_know_only_those_below_them()
    {
        var types = Rooms.ToDictionary(room => room, room => SourceFile.In($"src/TypedShm/{room}").SelectMany(DeclaredTypes).ToHashSet());
        Assert.All(types, room => Assert.NotEmpty(room.Value));
        Assert.Equal(Rooms.Order(), Directory.GetDirectories(Path.Combine(Repository.Root, "src", "TypedShm")).Select(Path.GetFileName).Except(["bin", "obj", "build", "buildTransitive"]).Order());

        var violations =
            from room in Rooms
            from file in SourceFile.In($"src/TypedShm/{room}")
            from above in Rooms.Where(other => !MayKnow(room, other))
            from name in NamesOf(file, types[above])
            select $"{name} of {above}";
        var found = string.Join("\n", violations);
        Assert.True(found.Length == 0, found);
    }

    [Fact]
    public void A_name_of_a_room_above_is_found_with_its_line()
    {
        var reader = new SourceFile("Reading/Reader.cs", "sealed class Reader<T>;");
        var writer = new SourceFile("Writing/Writer.cs", "sealed class Writer(int slot)\n{\n    private Reader<int> reader = slot.Reader;\n}");

        Assert.Equal(["Writing/Writer.cs:3: names Reader"], NamesOf(writer, [.. DeclaredTypes(reader)]));
    }

    private static bool MayKnow(string room, string other) =>
        Array.IndexOf(Rooms, other) <= Array.IndexOf(Rooms, room) && (room, other) != ("Reading", "Writing");

    private static IEnumerable<string> DeclaredTypes(SourceFile file) =>
        file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text)
            .Concat(file.Root.DescendantNodes().OfType<DelegateDeclarationSyntax>().Select(type => type.Identifier.Text));

    /// <summary>Finds uses of types; a member or a variable may share its name with a type.</summary>
    private static IEnumerable<string> NamesOf(SourceFile file, HashSet<string> types)
    {
        var members = file.Root.DescendantNodes().OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.Text)
            .Concat(file.Root.DescendantNodes().OfType<ParameterSyntax>().Select(parameter => parameter.Identifier.Text)).ToHashSet();
        return file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => types.Contains(name.Identifier.Text) && !members.Contains(name.Identifier.Text))
            .Where(name => name.Parent is not MemberAccessExpressionSyntax access || access.Name != name)
            .Select(name => $"{file.At(name)}: names {name.Identifier.Text}");
    }
}
