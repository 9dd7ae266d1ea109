using System.Globalization;

namespace TypedShm.Tests.Guards;

public sealed class FileBudgetTests
{
    private static readonly string[] Shipped = ["src", "generators", "transports", "samples"];

    [Fact]
    public void Every_file_keeps_the_limits()
    {
        var shipped = SourceFile.In(Shipped);
        var tests = SourceFile.In("tests");

        Assert.NotEmpty(shipped);
        Assert.NotEmpty(tests);
        AssertNone([.. shipped.SelectMany(file => SourceBudget.Violations(file, 300)), .. tests.SelectMany(file => SourceBudget.Violations(file, 400))]);
    }

    [Fact]
    public void A_folder_has_at_most_12_files()
    {
        var folders = Repository.Files("*.cs", [.. Shipped, "tests"]).GroupBy(file => Repository.PathOf(Path.GetDirectoryName(file)!));

        AssertNone(folders.Where(folder => folder.Count() > 12).Select(folder => $"{folder.Key}: {folder.Count()} files, the limit is 12"));
    }

    [Fact]
    public void The_readme_has_at_most_200_lines()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "README.md")).Length;

        Assert.True(lines <= 200, $"README.md:201: {lines} lines, the limit is 200");
    }

    [Theory]
    [InlineData("class StationManager;", "x.cs:1: the name StationManager has the vague word Manager")]
    [InlineData("class RecordUtils;", "x.cs:1: the name RecordUtils has the vague word Utils")]
    [InlineData("class Baseline;", null)]
    [InlineData("class A { int a; }\nclass B;", "x.cs:2: 2 types in one file, the limit is 1 (or records and enums of at most 10 lines, or classes without a body)")]
    [InlineData("class A() : X(1);\nclass B() : X(2);", null)]
    [InlineData("class A { void M<T, U>(T a, U b, int c, int d, int e, int f, int g) { } }", null)]
    [InlineData("class A { void M<T, U>(T a, U b, int c, int d, int e, int f, int g, int h) { } }", "x.cs:1: M has 8 parameters, the limit is 5")]
    [InlineData("record A;\nenum B;", null)]
    [InlineData("delegate void D(int a, int b, int c, int d, int e, int f);", "x.cs:1: D has 6 parameters, the limit is 5")]
    [InlineData("record R(int A, int B, int C, int D, int E, int F);", null)]
    public void A_broken_limit_is_named_with_its_line(string source, string? violation) =>
        Assert.Equal(violation, SourceBudget.Violations(new SourceFile("x.cs", source), 300).SingleOrDefault());

    [Theory]
    [InlineData(38, null)]
    [InlineData(39, "x.cs:4: M has 41 lines, the limit is 40")]
    public void A_method_is_measured_without_its_attributes(int statements, string? violation)
    {
        var source = $"class C\n{{\n    [Fact]\n    void M() {{\n{Lines("        ;", statements)}    }}\n}}\n";

        Assert.Equal(violation, SourceBudget.Violations(new SourceFile("x.cs", source), 300).SingleOrDefault());
    }

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, "x.cs:301: the file has 301 lines, the limit is 300")]
    public void A_file_is_measured_whole(int lines, string? violation) =>
        Assert.Equal(violation, SourceBudget.Violations(new SourceFile("x.cs", Lines("//", lines)), 300).SingleOrDefault());

    private static string Lines(string line, int count) => string.Concat(Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"{line}\n"), count));

    private static void AssertNone(IEnumerable<string> violations)
    {
        var lines = string.Join('\n', violations);
        Assert.True(lines.Length == 0, lines);
    }
}
