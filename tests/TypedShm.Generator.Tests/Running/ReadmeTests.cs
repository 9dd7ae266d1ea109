using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TypedShm.Generator.Tests.Fixture;

namespace TypedShm.Generator.Tests.Running;

/// <summary>The README is a promise: its description is read, its program compiles and runs.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryRoot(), "README.md"));
    private static readonly string Format = File.ReadAllText(Path.Combine(RepositoryRoot(), "schemas", "README.md"));

    [Fact]
    public void The_twelve_lines_compile_and_run()
    {
        var project = Project.Of(Block("json"));
        var program = $"using System; using TypedShm;\n{Block("csharp").Replace("shm:station", "memory:ReadmeTests", StringComparison.Ordinal)}";
        var code = GeneratorRun.Of(project, program).Compile();
        Assert.Empty(code.GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));

        Compiler.Load(code).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
    }

    [Fact]
    public async Task The_diagnostic_it_shows_is_the_one_that_is_reported()
    {
        var shown = Regex.Match(Readme, @"`(?<path>station\.datadesc\.json)\((?<place>\d+,\d+)\): error (?<rest>TSHM\d+: [^`]*)`");
        var mistaken = Block("json").Replace("[0.0, 0.0, 0.0, 0.0]", "[0, 1.5]", StringComparison.Ordinal);
        var reported = Assert.Single(await Project.Of(mistaken).Analyze());
        Assert.Equal($"{shown.Groups["path"]}({shown.Groups["place"]}): Error {shown.Groups["rest"]}", reported);
    }

    [Theory]
    [InlineData(@"\]\((?<path>[^)#:]+)\)")]
    [InlineData(@"--project (?<path>\S+)")]
    public void What_it_points_to_is_there(string pattern)
    {
        var paths = Regex.Matches(Readme, pattern).Select(match => Path.Combine(RepositoryRoot(), match.Groups["path"].Value)).ToArray();
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(Path.Exists(path), path));
    }

    [Fact]
    public void The_large_arrays_of_the_format_compile_and_run()
    {
        var project = Project.Of("""{ "CAMERA__image": { "fields": [["ts", 0.0], ["sender", ""], ["exposure", 0.0], ["pixels", { "type": "float64", "shape": [32, 64] }]] } }""");
        var program = $$"""
            using System; using TypedShm;
            using var station = Station.Open("memory:ReadmeTests.Large");
            var doubles = new double[2048];
            ReadOnlySpan<double> sensor = [.. System.Linq.Enumerable.Repeat(0.5, 2048)];
            var shown = 0.0;
            {{Block("csharp", Format)}}
            if (shown != 0.5)
                throw new InvalidOperationException($"{shown}");
            void Show(ReadOnlySpan<double> pixels) => shown = pixels[2047];
            """;
        var code = GeneratorRun.Of(project, program).Compile();
        Assert.Empty(code.GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));

        Compiler.Load(code).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
    }

    private static string Block(string language, string? page = null) =>
        Regex.Match(page ?? Readme, $"^```{language}\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups["code"].Value;

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TypedShm.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
