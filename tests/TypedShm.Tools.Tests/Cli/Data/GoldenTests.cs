using TypedShm.Snapshots;

namespace TypedShm.Tools.Tests.Cli.Data;

/// <summary>What the data commands print, whole.</summary>
public sealed class GoldenTests : IDisposable
{
    private const string Set = "set A__x n=41 cells=[1,2.5] position.y=-1e-5 A__y f=2.5 on=true mode=drive image=[[1,2,3],[4,5,6]] since=1700000000.25 raw=AAEC label=prêt names=[\"a\",\"é\"]";

    private readonly DemoRegion region = new();

    public void Dispose() => region.Dispose();

    [Theory]
    [InlineData("init", "init demo.datadesc.json")]
    [InlineData("init_json", "init demo.datadesc.json --json --sender ME")]
    public async Task A_region_is_initialised(string name, string line) => Snapshot.Verify(await region.DoAsync(line), name: name);

    [Theory]
    [InlineData("init", "init demo.datadesc.json")]
    [InlineData("reset", "init demo.datadesc.json --reset")]
    [InlineData("show", "show")]
    [InlineData("show_json", "show --json")]
    [InlineData("get", "get A__x A__y")]
    [InlineData("get_json", "get A__x A__y --json")]
    [InlineData("set", "set A__x n=1 A__y f=2")]
    [InlineData("set_json", "set A__x n=1 --json --expect 1")]
    [InlineData("listen", "listen A__x A__y --current --count 1")]
    [InlineData("listen_json", "listen A__x A__y --current --count 1 --json")]
    [InlineData("wait", "wait")]
    [InlineData("wait_json", "wait --json")]
    [InlineData("remove", "remove")]
    [InlineData("remove_json", "remove --json")]
    public async Task A_region_is_used(string name, string line)
    {
        await region.DoAsync("init demo.datadesc.json --sender INIT");
        await region.DoAsync($"{Set} --sender ME");
        region.Tool.Clock.Now += TimeSpan.FromSeconds(1.5);

        Snapshot.Verify(await region.DoAsync(line), name: name);
    }

    [Theory]
    [InlineData("get", "get A__x A__z")]
    [InlineData("get_json", "get A__x --json")]
    [InlineData("show", "show")]
    [InlineData("show_json", "show --json")]
    [InlineData("set", "set A__x n=1")]
    [InlineData("set_json", "set A__x n=1 --json")]
    [InlineData("wait", "wait --timeout 0.01")]
    [InlineData("wait_json", "wait --timeout 0.01 --json")]
    [InlineData("listen", "listen A__x --timeout 0.01")]
    [InlineData("listen_json", "listen A__x --timeout 0.01 --json")]
    [InlineData("remove", "remove")]
    [InlineData("remove_json", "remove --json")]
    public async Task Without_a_region_the_answer_is_a_clean_no(string name, string line)
    {
        var run = await region.RunAsync(line);

        Assert.Equal(1, run.Code);
        Snapshot.Verify($"{run.Out}---\n{run.Error}", name: name);
        Assert.StartsWith("memory:demo: Initialised, ", await region.DoAsync("init demo.datadesc.json"), StringComparison.Ordinal);
    }
}
