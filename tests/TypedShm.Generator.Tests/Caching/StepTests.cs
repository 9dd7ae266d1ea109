using Microsoft.CodeAnalysis;
using TypedShm.Generator.Tests.Fixture;

namespace TypedShm.Generator.Tests.Caching;

public sealed class StepTests
{
    private static readonly string[] AllSteps =
    [
        StepNames.DescriptionFiles, StepNames.Contracts, StepNames.Models, StepNames.Namespace, StepNames.Transports, StepNames.Records, StepNames.Outlines,
    ];

    private readonly DescriptionText station = new("station.datadesc.json", Samples.Station);
    private readonly DescriptionText other = new("other.datadesc.json", $"{{ {Samples.Record("a")}, {Samples.Record("b")} }}");

    [Fact]
    public void The_first_run_passes_every_step()
    {
        var run = GeneratorRun.Of(Project.Of(station, other));

        Assert.All(AllSteps, step => Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.New, reason)));
        Assert.All(AllSteps, step => Assert.NotEmpty(run.Reasons(step)));
        Assert.Equal(5 + 2, run.OutputReasons.Count());
    }

    [Fact]
    public void An_edit_of_csharp_re_runs_nothing()
    {
        var run = GeneratorRun.Of(Project.Of(station, other)).AddSource("class Unrelated;");

        AssertLeftAlone(run, AllSteps);
        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_white_space_ends_at_the_model()
    {
        var run = GeneratorRun.Of(Project.Of(station, other)).Edit(station, station.With("\"status\": [", "\n\n\"status\":\t["));

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], run.Reasons(StepNames.DescriptionFiles));
        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached], run.Reasons(StepNames.Models));
        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_the_accepted_contract_re_runs_nothing()
    {
        var accepted = new DescriptionText("station.contract.txt", "typedshm contract 1\n");
        var run = GeneratorRun.Of(Project.Of(station, accepted, other)).Edit(accepted, accepted.With("1", "2"));

        AssertLeftAlone(run, AllSteps);
        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("12.5", "12.25")]
    [InlineData("[\"voltage\"", "[\"volts\"")]
    [InlineData("[0.0, 0.0, 0.0, 0.0]", "[0.0, 0.0, 0.0, -0.0]")]
    [InlineData("[\"ok\", true]", "[\"ok\", true], [\"more\", \"\"]")]
    public void An_edit_inside_one_record_changes_one_file(string old, string changed)
    {
        var run = GeneratorRun.Of(Project.Of(station, other));
        var before = run.Files;
        run.Edit(station, station.With(old, changed));

        AssertOutputs(run, modified: 1);
        Assert.Equal(["Station.BatteryMeasures.g.cs"], run.Files.Except(before).Select(file => file.Key));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.Reasons(StepNames.Outlines));
    }

    [Fact]
    public void A_blank_that_turns_from_zero_to_minus_zero_is_a_change()
    {
        var file = new DescriptionText("zero.datadesc.json", $"{{ {Samples.Record("a", "[\"x\", 0.0]")} }}");
        var run = GeneratorRun.Of(Project.Of(file)).Edit(file, file.With("[\"x\", 0.0]", "[\"x\", -0.0]"));

        AssertOutputs(run, modified: 1);
        Assert.Contains("X { get; init; } = -0.0;", run.Files["Zero.ARecord.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_added_at_the_end_is_one_new_file_and_one_changed()
    {
        var run = GeneratorRun.Of(Project.Of(other, station)).Edit(other, other.With(" }", $", {Samples.Record("c")} }}"));

        AssertOutputs(run, modified: 1, added: 1);
        Assert.Contains("Other.CRecord.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_record_removed_takes_its_file_with_it()
    {
        var run = GeneratorRun.Of(Project.Of(other, station)).Edit(other, other.With($", {Samples.Record("b")}", ""));

        Assert.DoesNotContain("Other.BRecord.g.cs", run.Files.Keys);
        Assert.DoesNotContain("BRecord", run.Files["Other.g.cs"], StringComparison.Ordinal);
        AssertOutputs(run, modified: 1, removed: 1);
    }

    [Fact]
    public void A_file_deleted_takes_its_contract_with_it()
    {
        var run = GeneratorRun.Of(Project.Of(station, other)).Remove(other);

        Assert.DoesNotContain(run.Files.Keys, name => name.StartsWith("Other", StringComparison.Ordinal));
        AssertOutputs(run, removed: 3);
        Assert.Equal("", Compiler.Complaints(run.Compile()));
    }

    [Fact]
    public void A_record_with_a_problem_takes_only_its_own_file_away()
    {
        var run = GeneratorRun.Of(Project.Of(other, station)).Edit(other, other.With(Samples.Record("b"), Samples.Record("b", "[\"n\", null]")));

        Assert.Equal(["Other.ARecord.g.cs", "Other.g.cs"], run.Files.Keys.Where(name => name.StartsWith("Other", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("", Compiler.Complaints(run.Compile()));
    }

    [Fact]
    public void Other_transports_change_only_the_contract()
    {
        var project = Project.Of(other);
        var run = GeneratorRun.Of(project).Change(project.Options.With("TypedShmTransports", "|global::A.B"));

        AssertOutputs(run, modified: 1);
        Assert.Contains("new global::A.B(),", run.Files["Other.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_namespace_changes_every_file()
    {
        var project = Project.Of(other);
        var run = GeneratorRun.Of(project).Change(project.Options.With("TypedShmNamespace", "Elsewhere"));

        AssertOutputs(run, modified: 3);
        AssertLeftAlone(run, StepNames.DescriptionFiles, StepNames.Contracts, StepNames.Models, StepNames.Transports);
    }

    [Fact]
    public void Another_property_of_the_project_changes_nothing()
    {
        var project = Project.Of(station);
        var run = GeneratorRun.Of(project).Change(project.Options.With("Unrelated", "1"));

        AssertLeftAlone(run, AllSteps);
        AssertOutputs(run);
    }

    private static void AssertLeftAlone(GeneratorRun run, params string[] steps) =>
        Assert.All(steps, step => Assert.All(
            run.Reasons(step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}")));

    private static void AssertOutputs(GeneratorRun run, int modified = 0, int added = 0, int removed = 0)
    {
        var reasons = run.OutputReasons.ToLookup(reason => reason);
        Assert.Equal(
            (modified, added, removed),
            (reasons[IncrementalStepRunReason.Modified].Count(), reasons[IncrementalStepRunReason.New].Count(), reasons[IncrementalStepRunReason.Removed].Count()));
    }
}
