using System.Text.Json;

namespace TypedShm.Tools.Tests.Cli.Data;

/// <summary>How the commands behave, one after another and at the same time.</summary>
public sealed class RegionTests : IDisposable
{
    private readonly DemoRegion region = new();

    public void Dispose() => region.Dispose();

    [Fact]
    public async Task Fields_that_are_not_named_stay_what_they_are_and_the_record_is_stamped_anew()
    {
        await region.DoAsync("init demo.datadesc.json");
        await region.DoAsync("set A__x n=1 m=2 --sender ONE");
        region.Tool.Clock.Now += TimeSpan.FromSeconds(5);
        await region.DoAsync("set A__x m=3 --sender TWO");

        Assert.Equal((1, 3, "TWO", 1_800_000_005.0), await ReadAsync());
    }

    [Fact]
    public async Task Ts_and_sender_may_be_given_like_fields()
    {
        await region.DoAsync("init demo.datadesc.json");
        await region.DoAsync("set A__x ts=5.25 sender=HIM n=1");

        Assert.Equal((1, 0, "HIM", 5.25), await ReadAsync());
    }

    [Fact]
    public async Task Two_that_change_other_fields_of_one_record_at_once_lose_nothing()
    {
        const int Rounds = 100;
        await region.DoAsync("init demo.datadesc.json");

        await Task.WhenAll(CountAsync("n"), CountAsync("m"));

        var (n, m, _, _) = await ReadAsync();
        Assert.Equal((Rounds, Rounds), (n, m));

        async Task CountAsync(string field)
        {
            for (var round = 1; round <= Rounds; round++)
                await region.DoAsync($"set A__x {field}={round}");
        }
    }

    [Fact]
    public async Task What_is_expected_and_not_so_is_refused()
    {
        await region.DoAsync("init demo.datadesc.json");
        await region.DoAsync("set A__x n=1");

        var run = await region.RunAsync("set A__x n=2 --expect 7");

        Assert.Equal(
            new ToolRun(1, "", "typedshm: Refused: A__x was last written by flush 1, not by the expected 7; read it again and set it anew\n"), run);
        Assert.Equal("A__x: flush 2\n", await region.DoAsync("set A__x n=2 --expect 1"));
    }

    [Fact]
    public async Task A_value_that_was_written_to_expire_expires()
    {
        await region.DoAsync("init demo.datadesc.json");
        await region.DoAsync("set A__x n=1 --expire 1ms");

        ToolRun run;
        do
            run = await region.RunAsync("get A__x --json");
        while (run.Code == 0);

        Assert.Contains("\"status\": \"Expired\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"value\": null", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listen_prints_each_flush_until_it_has_seen_enough()
    {
        await region.DoAsync("init demo.datadesc.json");
        var listening = region.RunAsync("listen A__x A__y --count 3 --json");
        for (var n = 1; !listening.IsCompleted; n++)
            await region.DoAsync($"set A__x n={n}");

        var run = await listening;
        var seen = run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("A__x").GetProperty("value").GetProperty("n").GetInt32()).ToArray();
        Assert.Equal((0, 3), (run.Code, seen.Length));
        Assert.Equal(seen.Distinct().Order(), seen);
    }

    [Fact]
    public async Task Listen_ends_when_nothing_comes_in_time()
    {
        await region.DoAsync("init demo.datadesc.json");

        Assert.Equal(new ToolRun(1, "", "A__x: Timeout, nothing was flushed within 0.02 s\n"), await region.RunAsync("--timeout 0.02 listen A__x --count 1"));
        Assert.Contains("\"status\":\"Timeout\"", (await region.RunAsync("--timeout 0.02 listen A__x --json")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listen_ends_when_the_region_is_removed()
    {
        await region.DoAsync("init demo.datadesc.json");
        var listening = region.RunAsync("listen A__x --current");
        // The current value is printed once it listens.
        while (await region.RunAsync("remove") is { Code: 0 } || !listening.IsCompleted)
            await region.RunAsync(listening.IsCompleted ? "show" : "init demo.datadesc.json");

        Assert.Equal(1, (await listening).Code);
    }

    [Fact]
    public async Task Wait_and_listen_wait_for_somebody_to_initialise()
    {
        var waiting = region.RunAsync("wait --timeout 60");
        var listening = region.RunAsync("listen A__x --current --count 1 --timeout 60");
        await region.DoAsync("init demo.datadesc.json");

        Assert.Equal((0, 0), ((await waiting).Code, (await listening).Code));
    }

    [Fact]
    public async Task Ctrl_C_ends_a_listener_as_shells_count_it()
    {
        await region.DoAsync("init demo.datadesc.json");
        using var cancel = new CancellationTokenSource();
        var listening = region.RunAsync("listen A__x", cancel.Token);
        await cancel.CancelAsync();

        Assert.Equal(new ToolRun(130, "", ""), await listening);
    }

    [Fact]
    public async Task Init_of_another_contract_is_refused_by_field()
    {
        await region.DoAsync("init demo.datadesc.json");
        region.Tool.Write("demo.datadesc.json", """{ "A__x": [["ts", 0.0], ["sender", ""], ["n", 0.0]] }""");

        var run = await region.RunAsync("init demo.datadesc.json");

        Assert.Equal((3, ""), (run.Code, run.Out));
        Assert.Contains("A__x.n is float64 here, int64 in the region", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("memory:demo: Reset, ", await region.DoAsync("init demo.datadesc.json --reset"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_of_a_description_with_errors_says_them_and_makes_nothing()
    {
        region.Tool.Write("demo.datadesc.json", "{ \"status\": 3 }");

        var run = await region.RunAsync("init demo.datadesc.json --reset");

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith("demo.datadesc.json(1,13): error TSHM103: ", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await region.RunAsync("show")).Code);
    }

    [Fact]
    public async Task The_ready_flag_of_SimpleSHM_is_the_value_of_the_variable_that_is_named()
    {
        Assert.Equal(
            (2, "typedshm: -i INIT_MSG: the variable INIT_MSG is not set; write export INIT_MSG=NAME, or leave -i out"),
            (await region.RunAsync("init demo.datadesc.json -i INIT_MSG") is var run ? run.Code : 0, run.Error.Split('\n')[0]));
        region.Tool.Variables["INIT_MSG"] = "SPARTAN_INIT";

        Assert.Contains("\"readyFlag\": \"SPARTAN_INIT\"", await region.DoAsync("init demo.datadesc.json -i INIT_MSG --json"), StringComparison.Ordinal);
        Assert.Contains("\"readyFlag\": \"SPARTAN_INIT\"", await region.DoAsync("wait -i INIT_MSG --json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("get A_x", "A_x: memory:demo has no such record; write A__x")]
    [InlineData("set A__z n=1", "A__z: memory:demo has no such record; write A__")]
    [InlineData("set A__x nn=1", "A__x.nn: there is no such field; write n")]
    [InlineData("set A__x position=1", "A__x.position: there is no such field; write position.")]
    [InlineData("set A__x n=4x", "A__x.n: '4x' is no int64; write a whole number such as 41")]
    [InlineData("set A__y f=-6", "A__y.f: -6 V is not at least -5")]
    [InlineData("set A__y mode=fly", "A__y.mode: 'fly' is none of its values, off, drive")]
    [InlineData("set A__y raw=AAECAwQF", "A__y.raw: 6 bytes")]
    [InlineData("set A__x n=1 A__x m=1", "A__x: the record is named twice")]
    [InlineData("set n=1", "n=1: a record's name comes first; write RECORD n=1")]
    [InlineData("set A__x --nope=1", "--nope=1: there is no such option")]
    [InlineData("set A__x n=1 --expire 5", "--expire 5: write 500ms, 2s, 5m, 1h or 1d")]
    [InlineData("listen A__x --count 0", "--count 0: write how many values to wait for, at least 1")]
    [InlineData("get A__x --timeout -1", "--timeout -1: write seconds, such as 20 or 0.5")]
    [InlineData("get A__x --address shn:x", "shn:x: typedshm does not reach shn:, only memory:")]
    [InlineData("get A__x --address station", "station: an address is scheme and name, such as shm:station; the schemes here are memory:")]
    [InlineData("get A__x --address memory:", "memory:: an address is scheme and name, such as shm:station; the schemes here are memory:")]
    [InlineData("get A__x --timeout abc", "--timeout abc: write seconds, such as 20 or 0.5\n")]
    [InlineData("listen A__x --count many", "--count many: write a whole number, such as 3\n")]
    [InlineData("set A__x n=1 --expect 1.5", "--expect 1.5: write a whole number, such as 3\n")]
    [InlineData("set A__x", "A__x: no field is given; write field=value of n, m, cells, position.x, position.y\n")]
    [InlineData("set A__y on=true A__x", "A__x: no field is given; write field=value of n, m")]
    [InlineData("set A__x n 3", "n: a field of A__x is given as n=3\n")]
    [InlineData("set A__x m=1 n", "n: a field of A__x is given as n=VALUE\n")]
    public async Task What_is_called_wrongly_changes_nothing_and_exits_with_2(string line, string message)
    {
        await region.DoAsync("init demo.datadesc.json");

        var run = await region.RunAsync(line);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith($"typedshm: {message}", run.Error, StringComparison.Ordinal);
        Assert.Contains("A__x: Blank", await region.DoAsync("show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_has_nothing_but_its_stamps_is_set_without_a_field()
    {
        region.Tool.Write("demo.datadesc.json", """{ "A__beat": [["ts", 0.0], ["sender", ""]] }""");
        await region.DoAsync("init demo.datadesc.json");

        Assert.Equal("A__beat: flush 1\n", await region.DoAsync("set A__beat"));
    }

    [Fact]
    public async Task Without_an_address_the_call_is_wrong()
    {
        region.Tool.Variables.Clear();

        Assert.StartsWith("typedshm: which region is not said; write --address shm:station, or set TYPEDSHM_ADDRESS\n", (await region.RunAsync("get A__x")).Error, StringComparison.Ordinal);
    }

    private async Task<(int N, int M, string? Sender, double Ts)> ReadAsync()
    {
        using var json = JsonDocument.Parse(await region.DoAsync("get A__x --json"));
        var value = json.RootElement.GetProperty("A__x").GetProperty("value");
        return (value.GetProperty("n").GetInt32(), value.GetProperty("m").GetInt32(), value.GetProperty("sender").GetString(), value.GetProperty("ts").GetDouble());
    }
}
