using TypedShm.Snapshots;

namespace TypedShm.Tools.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private const string Mixed = """
        {
          "status": [["ts", 0.0], ["sender", ""], ["größe", null]],
          "limits": [["ts", 0.0], ["sender", ""], ["low", [0, 1.5]]]
        }
        """;

    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task Problems_are_lines_as_compilers_write_them_and_exit_code_1()
    {
        tool.Write("station.datadesc.json", Mixed);

        Assert.Equal(
            new ToolRun(
                1,
                """
                station.datadesc.json(2,53): error TSHM208: status.größe: null has no type; write the blank that the field shall have, such as 0, 0.0, false or ""
                station.datadesc.json(3,52): error TSHM212: limits.low: a list of blanks must be of one type, but 0 is int64 and 1.5 is float64; write 0.0

                """,
                ""),
            await tool.RunAsync("check", "station.datadesc.json"));
    }

    [Fact]
    public async Task As_json_they_are_one_document()
    {
        tool.Write("station.datadesc.json", Mixed);

        var run = await tool.RunAsync("check", "station.datadesc.json", "--json");

        Assert.Equal((1, ""), (run.Code, run.Error));
        Snapshot.Verify(run.Out, "json");
    }

    [Fact]
    public async Task Files_merge_in_order_with_the_rules_beside_them()
    {
        tool.Write("base.datadesc.json", """{ "status": [["ts", 0.0], ["sender", ""], ["v", 0.0]] }""");
        tool.Write("base.rules.json", """{ "status": { "fields": { "w": { "unit": "V" } } } }""");
        tool.Write("site.json", """{ "status": { "fields": { "v": { "unit": 3 } } } }""");

        var run = await tool.RunAsync("check", "base.datadesc.json", "site.json");

        Assert.Equal(
            ["base.rules.json(1,27): error TSHM112: status: there is no field w to refine; write v", "site.json(1,42): error TSHM009: status.v: unit is a string, but this is a number; write it in double quotes"],
            run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Rules_that_are_named_are_read_once_and_where_they_are_named()
    {
        tool.Write("base.datadesc.json", """{ "status": [["ts", 0.0], ["sender", ""], ["v", 0.0]] }""");
        tool.Write("base.rules.json", """{ "status": { "fields": { "v": { "unit": "V" } } } }""");
        tool.Write("site.json", """{ "status": { "fields": { "v": { "unit": "W" } } } }""");

        Assert.Contains("unit W", (await tool.RunAsync("contract", "show", "base.datadesc.json", "site.json")).Out, StringComparison.Ordinal);
        Assert.Contains("unit V", (await tool.RunAsync("contract", "show", "base.datadesc.json", "site.json", "base.rules.json")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_contract_can_have_is_a_problem_of_the_file()
    {
        tool.Write("3 d.datadesc.json", "{}");

        var run = await tool.RunAsync("check", "3 d.datadesc.json");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("3 d.datadesc.json(1,1): error TSHM501: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_alone_is_no_failure()
    {
        tool.Write("system.datadesc.json", """{ "status": [["ts", 0.0], ["sender", ""]] }""");

        var run = await tool.RunAsync("check", "system.datadesc.json");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("system.datadesc.json(1,1): warning TSHM503: ", run.Out, StringComparison.Ordinal);
    }
}
