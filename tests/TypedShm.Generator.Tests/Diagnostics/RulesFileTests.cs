using TypedShm.Generator.Tests.Fixture;

namespace TypedShm.Generator.Tests.Diagnostics;

/// <summary>Rules beside a description refine it without being named.</summary>
public sealed class RulesFileTests
{
    private static readonly string Described = $"{{ {Samples.Record("good", "[\"v\", 0.0]")} }}";

    [Theory]
    [InlineData("datadesc.json", "datadesc.rules.json", "DataDict")]
    [InlineData("a/station.datadesc.json", "a/station.rules.json", "Station")]
    [InlineData("c:\\a\\station.datadesc.json", "c:\\a\\station.rules.json", "Station")]
    public async Task They_refine_the_description_whose_name_they_have(string description, string rules, string contract)
    {
        var project = Project.Of(new(rules, Unit("V")), new DescriptionText(description, Described));

        Assert.Empty(await project.Analyze());
        Assert.Contains("good.v: float64 at 56, size 8, unit V", GeneratorRun.Of(project).Files[$"{contract}.GoodRecord.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Their_problems_are_theirs()
    {
        var project = Project.Of(new("station.datadesc.json", Described), new DescriptionText("station.rules.json", "{ \"good\":\n{ \"fields\": { \"w\": { \"unit\": \"V\" } } } }"));

        Assert.Equal(["station.rules.json(2,15): Error TSHM112: good: there is no field w to refine; write v"], await project.Analyze());
    }

    [Fact]
    public async Task In_a_merge_they_stand_behind_their_description_unless_they_are_named()
    {
        var project = Project.Of(
            new("one.datadesc.json", Described), new("one.rules.json", Unit("V")), new("two.json", Unit("W")), new DescriptionText("two.rules.json", "of somebody else"));
        var merged = project with { Options = project.Options.Merge("Both", "one.datadesc.json", "two.json") };
        var named = project with { Options = project.Options.Merge("Both", "one.datadesc.json", "two.json", "one.rules.json"), Files = [.. project.Files.OrderBy(file => file.Path.Contains("rules", StringComparison.Ordinal))] };

        Assert.Empty(await merged.Analyze());
        Assert.Contains("unit W", GeneratorRun.Of(merged).Files["Both.GoodRecord.g.cs"], StringComparison.Ordinal);
        Assert.Contains("unit V", GeneratorRun.Of(named).Files["Both.GoodRecord.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_cannot_be_read_are_an_error()
    {
        var project = Project.Of(new("station.datadesc.json", Described), new DescriptionText("station.rules.json", null));

        Assert.StartsWith("station.rules.json(1,1): Error TSHM001: ", Assert.Single(await project.Analyze()), StringComparison.Ordinal);
    }

    private static string Unit(string unit) => $$"""{ "good": { "fields": { "v": { "unit": "{{unit}}" } } } }""";
}
