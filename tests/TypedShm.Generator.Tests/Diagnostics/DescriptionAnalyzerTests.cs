using TypedShm.Description;
using TypedShm.Generator.Inputs;
using TypedShm.Generator.Tests.Fixture;

namespace TypedShm.Generator.Tests.Diagnostics;

public sealed class DescriptionAnalyzerTests
{
    private const string Two = """
        {
          "status": [
            ["ts", 0.0], ["sender", ""], ["mode", null],
            ["größe", {}], ["ok", 1]
          ]
        }
        """;

    private static readonly string Good = $"{{ {Samples.Record("good")} }}";

    [Fact]
    public async Task A_sound_description_gives_no_diagnostics() => Assert.Empty(await Project.Of(Samples.Station).Analyze());

    [Fact]
    public async Task Every_problem_comes_once_with_file_line_and_column() =>
        Assert.Equal(
            [
                "a/station.datadesc.json(3,43): Error TSHM208: status.mode: null has no type; write the blank that the field shall have, such as 0, 0.0, false or \"\"",
                "a/station.datadesc.json(4,15): Error TSHM213: status.größe: the object gives neither a type nor a blank; write { \"type\": \"float64\" }, { \"blank\": 0.0 }, or [[\"x\", 0.0], [\"y\", 0.0]] for a nested record",
            ],
            await Project.Of(new DescriptionText("a/station.datadesc.json", Two)).Analyze());

    [Fact]
    public async Task A_bad_file_leaves_the_good_one_alone()
    {
        var project = Project.Of(new("bad.datadesc.json", "{ \"status\": 1 "), new DescriptionText("sound.datadesc.json", Good));

        Assert.All(await project.Analyze(), line => Assert.StartsWith("bad.datadesc.json(1,", line, StringComparison.Ordinal));
        Assert.NotEmpty(await project.Analyze());
        Assert.Equal(["Bad.g.cs", "Sound.GoodRecord.g.cs", "Sound.g.cs"], GeneratorRun.Of(project).Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Good_records_of_a_bad_file_are_generated()
    {
        var project = Project.Of($"{{ {Samples.Record("bad", "[\"n\", null]")}, {Samples.Record("good")} }}");

        Assert.Single(await project.Analyze());
        Assert.Equal(["Station.GoodRecord.g.cs", "Station.g.cs"], GeneratorRun.Of(project).Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("", Compiler.Complaints(GeneratorRun.Of(project).Compile()));
    }

    [Fact]
    public async Task A_file_that_is_no_description_is_not_read()
    {
        var project = Project.Of(new("other.json", "{"), new("notdatadesc.json", "{"), new DescriptionText("datadesc.json.bak", "{"));

        Assert.Empty(await project.Analyze());
        Assert.Empty(GeneratorRun.Of(project).Files);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_an_error()
    {
        var project = Project.Of(new("lost.datadesc.json", null), new DescriptionText("sound.datadesc.json", Good));

        Assert.StartsWith("lost.datadesc.json(1,1): Error TSHM001: ", Assert.Single(await project.Analyze()), StringComparison.Ordinal);
        Assert.Equal(2, GeneratorRun.Of(project).Files.Count);
    }

    [Theory]
    [InlineData("3 d.datadesc.json", "3 d.datadesc.json(1,1): Error TSHM501: 3 d.datadesc.json: the file's name gives the contract's name, and 3 d.datadesc.json is")]
    [InlineData("demo.datadesc.json", "demo.datadesc.json(1,1): Warning TSHM503: demo.datadesc.json: the contract Demo has the name of the first part of the namespace Demo")]
    [InlineData("x/system.datadesc.json", "x/system.datadesc.json(1,1): Warning TSHM503: system.datadesc.json: the contract System has the name of the first part of the namespace System")]
    public async Task A_name_that_cannot_be_is_reported_where_the_file_begins(string path, string start) =>
        Assert.StartsWith(start, Assert.Single(await Project.Of(new DescriptionText(path, Good)).Analyze()), StringComparison.Ordinal);

    [Fact]
    public async Task Two_descriptions_of_one_contract_are_an_error_of_the_second()
    {
        var project = Project.Of(new("a/station.datadesc.json", Good), new DescriptionText("b/station.datadesc.json", "{"));

        Assert.Equal(
            ["b/station.datadesc.json(1,1): Error TSHM502: station.datadesc.json: the contract Station is already described by station.datadesc.json; rename one of the two files"],
            await project.Analyze());
        Assert.Equal(["Station.GoodRecord.g.cs", "Station.g.cs"], GeneratorRun.Of(project).Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_given_twice_is_one_file()
    {
        var project = Project.Of(new("station.datadesc.json", Two), new DescriptionText("station.datadesc.json", Two));

        Assert.Equal(2, (await project.Analyze()).Count);
        Assert.Null(GeneratorRun.Of(project).Result.Exception);
    }

    [Fact]
    public async Task Merged_files_are_one_contract_and_each_has_its_problems()
    {
        var project = Project.Of(
            new("b.json", $"{{ {Samples.Record("one")}, {Samples.Record("two", "[\"n\", null]")} }}"),
            new DescriptionText("a.json", $"{{ {Samples.Record("one", "[\"later\", 0.5]")},\n \"three\": 3 }}"));
        project = project with { Options = project.Options.Merge("Both", "a.json", "b.json") };
        var run = GeneratorRun.Of(project);

        Assert.Equal(["a.json(2,11): Error TSHM103", "b.json(1,94): Error TSHM208"], (await project.Analyze()).Select(line => line[..line.IndexOf(": ", 16, StringComparison.Ordinal)]));
        Assert.Equal(["Both.OneRecord.g.cs", "Both.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("public double Later", run.Files["Both.OneRecord.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_and_a_file_of_one_name_are_not_one_contract()
    {
        var project = Project.Of(new("a.json", Good), new DescriptionText("both.datadesc.json", Good));
        project = project with { Options = project.Options.Merge("Both", "a.json") };

        Assert.StartsWith("both.datadesc.json(1,1): Error TSHM502", Assert.Single(await project.Analyze()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my-name")]
    [InlineData("class")]
    [InlineData("record")]
    public async Task A_merge_whose_name_is_no_identifier_is_an_error_of_each_file(string name)
    {
        var project = Project.Of(new("a.json", Good), new DescriptionText("b.json", Good));
        project = project with { Options = project.Options.Merge(name, "a.json", "b.json") };

        var lines = await project.Analyze();

        Assert.Equal(["a.json(1,1): Error TSHM501", "b.json(1,1): Error TSHM501"], lines.Select(line => line[.."a.json(1,1): Error TSHM501".Length]));
        Assert.All(lines, line => Assert.Contains(name, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_defect_of_the_generator_is_a_diagnostic_and_spares_other_contracts()
    {
        var reader = new ContractReader((contract, files) =>
            contract == "Bad" ? throw new InvalidOperationException("broken") : DescriptionReader.Read(contract, files));
        var project = Project.Of(new("bad.datadesc.json", Good), new DescriptionText("sound.datadesc.json", Good));

        Assert.Equal(
            ["bad.datadesc.json(1,1): Error TSHM901: Bad: the generator failed (InvalidOperationException: broken); report this with the description, it is no mistake of yours"],
            await project.Analyze(new DescriptionAnalyzer(reader)));
        var run = GeneratorRun.Of(project, reader);
        Assert.Null(run.Result.Exception);
        Assert.Contains("Sound.GoodRecord.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_defect_in_one_generated_file_is_a_diagnostic_and_spares_the_others()
    {
        var without = new FieldModel("broken", "Broken", new(FieldKind.Int64, default), default, FieldRules.None, 56, 8);
        var reader = new ContractReader((contract, files) =>
        {
            var record = DescriptionReader.Read(contract, files).Contract.Records[0];
            return new(new(contract, new([record with { TypeName = "OtherRecord", CSharpName = "Other", Fields = new([.. record.Fields, without]) }, record])), default);
        });
        var run = GeneratorRun.Of(Project.Of(Good), reader);

        Assert.Null(run.Result.Exception);
        Assert.StartsWith("Station.OtherRecord.g.cs: the generator failed (", Assert.Single(run.Result.Diagnostics).GetMessage(), StringComparison.Ordinal);
        Assert.Equal(["Station.GoodRecord.g.cs", "Station.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
    }
}
