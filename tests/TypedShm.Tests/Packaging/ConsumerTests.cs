namespace TypedShm.Tests.Packaging;

[Collection(nameof(Package))]
public sealed class ConsumerTests(Package package)
{
    private const string Description = """{ "BATTERY__measures": [["ts", 0.0], ["sender", ""], ["voltage", 0.0]] }""";

    private const string Program = """
        using var data = DataDict.Open("memory:demo", sender: "ME");
        data.Battery.Measures.Set(new() { Voltage = 48.2 });
        data.Flush();
        Console.WriteLine(data.Battery.Measures.Read().Value.Voltage);
        """;

    [Fact]
    public async Task One_reference_and_a_description_give_a_program_that_runs()
    {
        using var consumer = new Consumer(package, Program);
        consumer.Write("datadesc.json", Description);

        var build = await consumer.BuildAsync();
        Assert.True(build.Status == 0, build.Output);
        var run = await consumer.StartAsync();

        Assert.Equal(("48.2\n", 0), run);
    }

    [Fact]
    public async Task An_error_in_the_description_is_shown_with_file_line_column_and_id()
    {
        using var consumer = new Consumer(package, "Console.WriteLine();");
        consumer.Write("datadesc.json", "{ \"BATTERY__measures\": [\n  [\"ts\", 0.0],\n  [\"sender\", \"\"],\n  [\"voltage\", []]\n] }");

        var build = await consumer.BuildAsync();

        Assert.Equal(1, build.Status);
        Assert.Matches(@"datadesc\.json\(4,\d+\): error TSHM\d{3}: ", build.Output);
    }

    [Fact]
    public async Task A_deleted_description_takes_its_types_away()
    {
        using var consumer = new Consumer(package, Program);
        consumer.Write("datadesc.json", Description);
        var first = await consumer.BuildAsync();
        Assert.True(first.Status == 0, first.Output);

        consumer.Delete("datadesc.json");
        var second = await consumer.BuildAsync();

        Assert.Contains("error CS0103: The name 'DataDict' does not exist", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_description_is_compiled_again()
    {
        using var consumer = new Consumer(package, Program);
        consumer.Write("datadesc.json", Description);
        var first = await consumer.BuildAsync();
        Assert.True(first.Status == 0, first.Output);

        consumer.Write("datadesc.json", Description.Replace("voltage", "current", StringComparison.Ordinal));
        var second = await consumer.BuildAsync();

        Assert.Contains("'Voltage'", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_is_one_contract_under_its_name()
    {
        using var consumer = new Consumer(
            package, Program.Replace("DataDict", "Station", StringComparison.Ordinal), "<TypedShmContract Include=\"base.datadesc.json;site.json\" Name=\"Station\" />");
        consumer.Write("base.datadesc.json", Description.Replace("voltage", "current", StringComparison.Ordinal));
        consumer.Write("site.json", Description);

        var build = await consumer.BuildAsync();

        Assert.True(build.Status == 0, build.Output);
    }

    [Theory]
    [InlineData("datadesc.json", "datadesc.rules.json", "DataDict", "")]
    [InlineData("plant.datadesc.json", "plant.rules.json", "Plant", "")]
    [InlineData("base.datadesc.json", "base.rules.json", "Site", "<TypedShmContract Include=\"base.datadesc.json;site.json\" Name=\"Site\" />")]
    public async Task Rules_beside_a_description_are_read_by_themselves(string description, string rules, string contract, string items)
    {
        using var consumer = new Consumer(package, $"Console.WriteLine({contract}.Contract.Text);", items);
        consumer.Write(description, Description);
        consumer.Write("site.json", "{}");
        consumer.Write("other.rules.json", "not ours");
        consumer.Write(rules, """{ "BATTERY__measures": { "fields": { "voltage": { "unit": "V" } } } }""");

        var build = await consumer.BuildAsync();
        Assert.True(build.Status == 0, build.Output);
        var run = await consumer.StartAsync();

        Assert.Contains("BATTERY__measures.voltage: float64 at 56, size 8, unit V", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<TypedShmContract Include=\"a.json\" />", "error TSHM504: TypedShmContract of a.json has no name; write Name=\"Station\" beside Include.")]
    [InlineData("<TypedShmContract Include=\"a.json\" Name=\"A\" /><TypedShmContract Include=\"a.json\" Name=\"B\" />", "error TSHM505: ")]
    [InlineData("</ItemGroup><PropertyGroup><LangVersion>13.0</LangVersion></PropertyGroup><ItemGroup>", "error TSHM506: TypedShm needs C# 14, and LangVersion is 13.0; ")]
    public async Task A_project_that_cannot_be_is_an_error(string items, string error)
    {
        using var consumer = new Consumer(package, "Console.WriteLine();", items);
        consumer.Write("a.json", Description);

        var build = await consumer.BuildAsync();

        Assert.Equal(1, build.Status);
        Assert.Contains(error, build.Output, StringComparison.Ordinal);
    }
}
