using Microsoft.CodeAnalysis;
using TypedShm.Description;
using TypedShm.Generator.Tests.Fixture;

namespace TypedShm.Generator.Tests.Diagnostics;

/// <summary>What the compiler says of a description and the contract that was accepted of it.</summary>
public sealed class GateTests
{
    private const string Blank = "a/station.datadesc.json(2,53): Error TSHM437: second.m: blank 0 -> 1; MEANING: what nobody has written reads otherwise; change it back, or accept the change";

    private static readonly string Before = $"{{ {Samples.Record("first")},\n {Samples.Record("second", "[\"n\", 0], [\"m\", 0]")} }}";
    private static readonly string After = Before.Replace("[\"m\", 0]", "[\"m\", 1]", StringComparison.Ordinal);

    [Fact]
    public async Task A_description_as_it_was_accepted_gives_no_diagnostics() => Assert.Empty(await Station(Before).AnalyzeAll());

    [Fact]
    public async Task A_change_comes_once_at_its_place_in_the_description() => Assert.Equal([Blank], await Station(After).AnalyzeAll());

    [Fact]
    public async Task Without_an_accepted_contract_the_command_is_told_once()
    {
        var project = Project.Of(new("a/station.datadesc.json", Before), new("a/station.rules.json", "{}"), new("other.contract.txt", "of somebody else"));

        Assert.Equal(
            ["a/station.datadesc.json(1,1): Info TSHM401: Station: no contract is accepted yet, so nobody is told who breaks when the description changes; run: typedshm contract accept station.datadesc.json"],
            await project.AnalyzeAll());
    }

    [Fact]
    public async Task What_a_problem_keeps_out_of_the_contract_is_not_removed()
    {
        var project = Station(After.Replace("\"first\": [[\"ts\", 0.0]", "\"first\": [[\"ts\", 0]", StringComparison.Ordinal));

        Assert.Equal(["a/station.datadesc.json(1,20): Error TSHM105: first.ts: must be float64, but this blank is int64; write 0.0", Blank], await project.AnalyzeAll());
    }

    [Fact]
    public async Task Without_an_accepted_contract_problems_of_the_description_are_told_alone() =>
        Assert.StartsWith("station.datadesc.json(1,3): Error TSHM002", Assert.Single(await Project.Of("{ 1 }").AnalyzeAll()), StringComparison.Ordinal);

    [Theory]
    [InlineData("\n\nrecord second", "\n<<<<<<< ours\nrecord second", "a/station.contract.txt(8,1): Error TSHM403: ")]
    [InlineData("second.n: int64 at 56", "second.n: int64 somewhere", "a/station.contract.txt(12,1): Error TSHM402: this is no line of a field of second, ")]
    [InlineData("record second, size 72", "record first, size 72", "a/station.contract.txt(9,1): Error TSHM402: first stands here a second time, ")]
    [InlineData("typedshm contract 1", "", "a/station.contract.txt(1,1): Error TSHM402: a contract text begins with \"typedshm contract 1\", ")]
    public async Task What_is_wrong_with_the_accepted_contract_is_told_at_its_own_line(string old, string damaged, string begin)
    {
        var accepted = Accepted();
        Assert.Contains(old, accepted, StringComparison.Ordinal);

        var lines = await Project.Of(new("a/station.datadesc.json", After), new DescriptionText("a/station.contract.txt", accepted.Replace(old, damaged, StringComparison.Ordinal))).AnalyzeAll();

        Assert.StartsWith(begin, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_contract_that_cannot_be_read_is_an_error()
    {
        var project = Project.Of(new("station.datadesc.json", Before), new DescriptionText("station.contract.txt", null));

        Assert.Equal(["station.contract.txt(1,1): Error TSHM001: the file cannot be read as text: the compiler gives no text for it; save it as UTF-8 where the project can read it"], await project.AnalyzeAll());
    }

    [Theory]
    [InlineData("Plant", "x/Plant.contract.txt")]
    [InlineData("Base", "x/base.contract.txt")]
    public async Task A_merge_has_the_accepted_contract_of_its_name(string contract, string path)
    {
        var files = new DescriptionText[] { new("x/base.json", Before), new("site.json", "{}") };
        var project = Project.Of([.. files, new DescriptionText(path, ContractText.Write(DescriptionReader.Read(contract, [new("f", Before)]).Contract))]);

        Assert.Empty(await (project with { Options = project.Options.Merge(contract, "x/base.json", "site.json") }).AnalyzeAll());
    }

    [Theory]
    [InlineData(ReportDiagnostic.Warn, "Warning")]
    [InlineData(ReportDiagnostic.Info, "Info")]
    [InlineData(ReportDiagnostic.Suppress, null)]
    public async Task The_editorconfig_of_the_code_decides_how_much_it_matters(ReportDiagnostic severity, string? shown)
    {
        var lines = await Station(After).AnalyzeAll(severities: new Decided("TSHM437", severity));

        Assert.Equal(shown is null ? [] : [Blank.Replace("Error", shown, StringComparison.Ordinal)], lines);
    }

    private static string Accepted() => ContractText.Write(DescriptionReader.Read("Station", [new("f", Before)]).Contract);

    private static Project Station(string description) => Project.Of(new("a/station.datadesc.json", description), new DescriptionText("a/station.contract.txt", Accepted()));

    private sealed class Decided(string id, ReportDiagnostic decided) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            (severity = diagnosticId == id ? decided : ReportDiagnostic.Default) != ReportDiagnostic.Default;

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
