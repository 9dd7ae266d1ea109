using System.Text.Json;
using TypedShm.Tools.Tests.Cli.Data;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Tools.Tests.Cli.Care;

/// <summary>What <c>autopsy</c> says of those who died in a region.</summary>
public sealed class AutopsyTests : IDisposable
{
    private static readonly DateTimeOffset Since = DateTimeOffset.FromUnixTimeSeconds(1_799_990_000);
    private static readonly Participant Dead = new(3, "HDL", 4711, Since, IsAlive: false);
    private static readonly Participant Living = new(4, "PAGE", 4712, Since, IsAlive: true);

    private readonly DemoRegion region = new();

    public void Dispose() => region.Dispose();

    [Fact]
    public async Task The_dead_is_named_with_the_newest_values_that_are_its_own()
    {
        await region.DoAsync("init demo.datadesc.json");
        await region.DoAsync("set A__x n=7 --sender HDL");
        await region.DoAsync("set A__y f=1.5 --sender PAGE");
        Show(Overview() with { Participants = [Dead, Living] });

        Assert.Equal(
            """
            memory:demo: HDL (process 4711) died, in it since 2027-01-15 05:13:20Z
              these newest values are its own:
                A__x: Fresh, flush 1, 0.0 s old, by HDL {"ts":1800000000.0,"sender":"HDL","n":7,"m":0,"cells":[0.0,0.0],"position":{"x":0.0,"y":0.0}}

            """.ReplaceLineEndings("\n"),
            await region.DoAsync("autopsy"));
    }

    [Theory]
    [InlineData(true, "lives")]
    [InlineData(false, "died too")]
    public async Task Another_of_its_name_may_have_written_its_values(bool isAlive, string how)
    {
        await region.DoAsync("init demo.datadesc.json");
        await region.DoAsync("set A__x n=7 --sender HDL");
        Show(Overview() with { Participants = [Dead, Living with { Sender = "HDL", IsAlive = isAlive }] });

        Assert.Contains($"\n  (another HDL, process 4712, {how}, and may have written them)\n", await region.DoAsync("autopsy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_flush_that_it_died_in_is_told_what_nobody_has_seen()
    {
        await region.DoAsync("init demo.datadesc.json");
        var half = new byte[1024];
        half.AsSpan(8, 2).Fill(0xFF); // A sender of 65,535 bytes.
        Show(Overview() with { Participants = [Dead], LockHolder = Dead, Unseen = [new("A__x", 5, new byte[1024]), new("A__y", 5, half)] });

        var text = await region.DoAsync("autopsy");

        Assert.Contains("  in a flush: 2 records were being written; nobody has seen or will see them, the next flush discards them\n", text, StringComparison.Ordinal);
        Assert.Contains("    A__x, flush 5, whole or not: {\"ts\":0.0,\"sender\":\"\",", text, StringComparison.Ordinal);
        Assert.Contains("    A__y, flush 5, whole or not: \"no record: sender: the length 65535 is more than the 46 bytes that the field holds\"\n", text, StringComparison.Ordinal);
        Assert.EndsWith("  no record's newest value is its own\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_mended_is_told_also_when_the_dead_ones_place_is_taken_again()
    {
        await region.DoAsync("init demo.datadesc.json");
        Show(Overview() with { Participants = [Living], Repairs = 2, LastRepair = new Repair(Since, "HDL", 4711, 9, 3) });

        Assert.Equal(
            "memory:demo: the last of 2 deaths in a flush: HDL (process 4711), mended at 2027-01-15 05:13:20Z; its flush 9 was discarded: 3 half-written values, which nobody had seen\n",
            await region.DoAsync("autopsy"));
    }

    [Fact]
    public async Task As_json_it_is_one_document()
    {
        await region.DoAsync("init demo.datadesc.json");
        await region.DoAsync("set A__x n=7 --sender HDL");
        Show(Overview() with { Participants = [Dead], LockHolder = Dead, Repairs = 1, LastRepair = new Repair(Since, "OLD", 12, 9, 0), Unseen = [new("A__x", 5, new byte[1024])] });

        using var json = JsonDocument.Parse(await region.DoAsync("autopsy --json"));

        var dead = Assert.Single(json.RootElement.GetProperty("dead").EnumerateArray());
        Assert.Equal(("HDL", 4711, true), (dead.GetProperty("sender").GetString(), dead.GetProperty("process").GetInt32(), dead.GetProperty("diedInFlush").GetBoolean()));
        Assert.Equal(7, dead.GetProperty("written").GetProperty("A__x").GetProperty("value").GetProperty("n").GetInt32());
        Assert.Equal(5, dead.GetProperty("unseen")[0].GetProperty("flush").GetInt32());
        Assert.Equal("OLD", json.RootElement.GetProperty("lastRepair").GetProperty("sender").GetString());
    }

    [Fact]
    public async Task The_region_may_stand_behind_the_command()
    {
        await region.DoAsync("init demo.datadesc.json");
        Show(Overview() with { Participants = [Dead] });
        region.Tool.Variables.Clear();

        Assert.StartsWith("memory:demo: HDL (process 4711) died", await region.DoAsync($"autopsy {region.Address}"), StringComparison.Ordinal);
        var run = await region.RunAsync($"autopsy shm:a --address shm:b");
        Assert.Equal(new ToolRun(2, "", "typedshm: shm:a and --address shm:b: write one region\nHelp: typedshm autopsy --help\n"), run);
    }

    [Fact]
    public async Task Where_nobody_died_or_nobody_is_the_answer_is_no()
    {
        var absent = await region.RunAsync("autopsy");
        Assert.Equal(new ToolRun(1, "", "memory:demo: nobody has initialised the region; start a program that does, or write typedshm init FILE --address memory:demo\n"), absent);

        await region.DoAsync("init demo.datadesc.json");
        Show(Overview() with { Participants = [Living] });
        Assert.Equal(new ToolRun(1, "", "memory:demo: nobody died in it whom nobody has followed, and no death in a flush was mended\n"), await region.RunAsync("autopsy"));
    }

    private RegionOverview Overview() => new() { Address = region.Address, Key = 1, Segment = 2, SemaphoreSet = 3, Size = 4096, Mode = 0x180, User = 0 };

    private void Show(RegionOverview overview) => region.Tool.Regions = [overview];
}
