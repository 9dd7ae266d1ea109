using TypedShm.Snapshots;

namespace TypedShm.Tools.Tests.Cli;

public sealed class ContractTests : IDisposable
{
    private const string First = """{ "status": [["ts", 0.0], ["sender", ""], ["mode", "off"], ["count", 0]] }""";
    private const string Second = """{ "status": [["ts", 0.0], ["sender", ""], ["mode", "off"], ["count", 0.0]], "limits": [["ts", 0.0], ["sender", ""]] }""";

    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task Show_prints_the_contract_and_nothing_else()
    {
        tool.Write("station.datadesc.json", First);

        var run = await tool.RunAsync("contract", "show", "station.datadesc.json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            """
            typedshm contract 1
            contract Station, fingerprint c107b9736516a0fb

            record status, size 128, fingerprint c86cacb895017182
            status.ts: float64 at 0, size 8, unit -, blank 0.0
            status.sender: string at 8, size 48, unit -, blank ""
            status.mode: string at 56, size 64, unit -, blank "off"
            status.count: int64 at 120, size 8, unit -, blank 0

            """,
            run.Out);
    }

    [Fact]
    public async Task Show_prints_no_contract_of_a_description_with_errors()
    {
        tool.Write("station.datadesc.json", "{ \"status\": 3 }");

        var run = await tool.RunAsync("contract", "show", "station.datadesc.json");

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.StartsWith("station.datadesc.json(1,13): error TSHM103: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_writes_the_text_in_one_step_and_says_what_it_accepted()
    {
        tool.Write("station.datadesc.json", First);
        await tool.RunAsync("contract", "accept", "station.datadesc.json");
        tool.Write("station.datadesc.json", Second);

        var run = await tool.RunAsync("contract", "accept", "station.datadesc.json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Snapshot.Verify(run.Out);
        Assert.Equal((await tool.RunAsync("contract", "show", "station.datadesc.json")).Out, await File.ReadAllTextAsync(tool.PathOf("station.contract.txt")));
        Assert.NotEqual(0xEF, (await File.ReadAllBytesAsync(tool.PathOf("station.contract.txt")))[0]);
        Assert.Equal(["station.contract.txt", "station.datadesc.json"], Directory.GetFiles(tool.PathOf("")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Accept_of_what_was_accepted_changes_nothing()
    {
        tool.Write("station.datadesc.json", First);
        await tool.RunAsync("contract", "accept", "station.datadesc.json");

        var run = await tool.RunAsync("contract", "accept", "station.datadesc.json");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("station.contract.txt: is already contract Station, fingerprint ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_refuses_a_description_with_errors()
    {
        tool.Write("station.datadesc.json", "{ \"status\": 3 }");

        var run = await tool.RunAsync("contract", "accept", "station.datadesc.json");

        Assert.Equal((1, "typedshm: nothing was accepted; mend the description first\n"), (run.Code, run.Error));
        Assert.StartsWith("station.datadesc.json(1,13): error TSHM103: ", run.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(tool.PathOf("station.contract.txt")));
    }

    [Fact]
    public async Task A_merge_is_accepted_under_the_name_that_it_is_given()
    {
        tool.Write("base.json", First);
        tool.Write("site.json", Second);

        var run = await tool.RunAsync("contract", "accept", "base.json", "site.json", "--name", "Plant");

        Assert.StartsWith("Plant.contract.txt: accepted contract Plant, ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_says_who_breaks_shows_the_lines_and_ends_with_1()
    {
        tool.Write("station.datadesc.json", First);
        await tool.RunAsync("contract", "accept", "station.datadesc.json");
        tool.Write("station.datadesc.json", Second);

        var run = await tool.RunAsync("contract", "diff", "station.datadesc.json");

        Assert.Equal((1, ""), (run.Code, run.Error));
        Snapshot.Verify(run.Out);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("diff")]
    [InlineData("accept")]
    public async Task As_json_each_is_one_document(string command)
    {
        tool.Write("station.datadesc.json", First);
        await tool.RunAsync("contract", "accept", "station.datadesc.json");
        tool.Write("station.datadesc.json", Second);

        Snapshot.Verify((await tool.RunAsync("contract", command, "station.datadesc.json", "--json")).Out, "json", command);
    }

    [Theory]
    [InlineData(First, First)]
    [InlineData(First, """{ "status": [["ts", 0.0], ["sender", ""], ["mode", "off"], ["count", 0], ["more", 0]] }""")]
    public async Task Diff_of_what_harms_nobody_ends_with_0(string accepted, string changed)
    {
        tool.Write("station.datadesc.json", accepted);
        await tool.RunAsync("contract", "accept", "station.datadesc.json");
        tool.Write("station.datadesc.json", changed);

        Assert.Equal(0, (await tool.RunAsync("contract", "diff", "station.datadesc.json")).Code);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_written_is_a_broken_installation()
    {
        tool.Write("station.datadesc.json", First);
        Directory.CreateDirectory(tool.PathOf("station.contract.txt"));

        var run = await tool.RunAsync("contract", "accept", "station.datadesc.json");

        Assert.Equal((3, ""), (run.Code, run.Out));
        Assert.StartsWith("typedshm: ", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(tool.PathOf("")));
    }
}
