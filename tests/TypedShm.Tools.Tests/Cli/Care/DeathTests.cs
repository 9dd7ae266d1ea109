using System.Text.Json;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Tools.Tests.Cli.Care;

/// <summary>What an autopsy says of processes that were killed at a step of a flush.</summary>
public sealed class DeathTests : IDisposable
{
    private const string Sender = "STANDING";
    private const long Committed = 1;

    private readonly string address = $"shm:typedshm-death-{Guid.NewGuid():N}";
    private readonly Tool tool = new() { Transports = [new SharedMemoryTransport()] };
    private readonly Conform living;

    public DeathTests()
    {
        living = Conform.Open(new SessionOptions { Address = address, Sender = "ALIVE", Transport = tool.Transports[0] });
        living.Cell.B.Set(new() { Round = 77 });
        living.Flush();
    }

    public void Dispose()
    {
        living.Dispose();
        tool.Transports[0].Remove(address);
        tool.Dispose();
    }

    // A cell that was claimed still has the blank of long ago, half a record both, and "all" is eight records.
    [Theory]
    [InlineData("lock taken", true, 0, 0)]
    [InlineData("cell claimed", true, 1, 0)]
    [InlineData("record half written", true, 1, 0)]
    [InlineData("record written", true, 1, 0)]
    [InlineData("all written", true, 8, 0)]
    [InlineData("published", true, 0, 8)]
    [InlineData("lock given back", false, 0, 8)]
    [InlineData("waiters claimed", false, 0, 8)]
    public async Task Who_was_killed_at_a_step_is_told_with_what_it_left(string step, bool inFlush, int unseen, int written)
    {
        var process = await Die(step);
        var before = Whole();

        var run = await tool.RunAsync("autopsy", address);
        using var json = JsonDocument.Parse((await tool.RunAsync("autopsy", address, "--json")).Out);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith($"{address}: {Sender} (process {process}) died, in it since ", run.Out, StringComparison.Ordinal);
        var dead = Assert.Single(json.RootElement.GetProperty("dead").EnumerateArray());
        Assert.Equal((Sender, process, inFlush), (dead.GetProperty("sender").GetString(), dead.GetProperty("process").GetInt32(), dead.GetProperty("diedInFlush").GetBoolean()));
        Assert.Equal((unseen, written), (dead.GetProperty("unseen").GetArrayLength(), dead.GetProperty("written").EnumerateObject().Count()));
        Assert.All(dead.GetProperty("unseen").EnumerateArray(), one => Assert.Equal(Committed + 1, one.GetProperty("flush").GetInt64()));
        Assert.All(dead.GetProperty("written").EnumerateObject(), one => Assert.Equal(Committed + 1, one.Value.GetProperty("flush").GetInt64()));
        Assert.Equal(before, Whole());
    }

    [Fact]
    public async Task Its_values_are_those_that_it_wrote_seen_or_not()
    {
        await Die("all written");
        var unseen = (await Report()).GetProperty("dead")[0].GetProperty("unseen")[0];
        Assert.Equal(("CELL__a", Sender, 2, 1), Of(unseen.GetProperty("record").GetString(), unseen.GetProperty("value")));
        living.Counter.Total.Set(new() { Count = 1 });
        living.Flush();

        await Die("published");
        var written = (await Report()).GetProperty("dead").EnumerateArray().Single(dead => dead.GetProperty("diedInFlush").GetBoolean()).GetProperty("written").GetProperty("CELL__a");
        Assert.Equal(("CELL__a", Sender, 2, 1), Of("CELL__a", written.GetProperty("value")));

        static (string?, string?, int, int) Of(string? record, JsonElement value) =>
            (record, value.GetProperty("sender").GetString(), value.GetProperty("writer").GetInt32(), value.GetProperty("round").GetInt32());
    }

    [Theory]
    [InlineData("lock taken", 0)]
    [InlineData("record half written", 1)]
    [InlineData("all written", 8)]
    [InlineData("published", 0)]
    public async Task The_next_flush_mends_it_and_what_that_did_is_told_afterwards(string step, int discarded)
    {
        var process = await Die(step);
        Assert.Equal(JsonValueKind.Null, (await Report()).GetProperty("lastRepair").ValueKind);

        living.Counter.Total.Set(new() { Count = 1 });
        living.Flush();

        var report = await Report();
        var repair = report.GetProperty("lastRepair");
        Assert.Equal((1, Sender, process, discarded), (report.GetProperty("repairs").GetInt32(), repair.GetProperty("sender").GetString(), repair.GetProperty("process").GetInt32(), repair.GetProperty("discarded").GetInt32()));
        Assert.False(report.GetProperty("dead")[0].GetProperty("diedInFlush").GetBoolean());
        Assert.Contains(
            discarded == 0 ? "; nothing was half done\n" : $"; its flush {Committed + 1} was discarded: {discarded} half-written value{(discarded == 1 ? "" : "s")}, which nobody had seen\n",
            (await tool.RunAsync("autopsy", address)).Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_living_one_that_stands_in_a_flush_is_no_dead_one()
    {
        using var peer = PeerProcess.Start(address, "stand-after", "flush", "record half written");
        await peer.Begun.WaitAsync(Soak.Watchdog);
        Look();

        var run = await tool.RunAsync("autopsy", address);

        Assert.Equal(new ToolRun(1, "", $"{address}: nobody died in it whom nobody has followed, and no death in a flush was mended\n"), run);
        await peer.Kill();
    }

    /// <summary>Kills a process behind a step of its flush, and gives its number.</summary>
    private async Task<int> Die(string step)
    {
        using var peer = PeerProcess.Start(address, "stand-after", "flush", step);
        await peer.Begun.WaitAsync(Soak.Watchdog);
        await peer.Kill();
        Look();
        return peer.Id;
    }

    // The transport's own look, as the program has it.
    private void Look() => tool.Regions = SharedMemoryRegions.List(address);

    private async Task<JsonElement> Report()
    {
        Look();
        using var json = JsonDocument.Parse((await tool.RunAsync("autopsy", address, "--json")).Out);
        return json.RootElement.Clone();
    }

    /// <summary>Gives what the region says of itself, values of records and all: an autopsy changes nothing of it.</summary>
    private string Whole()
    {
        var region = SharedMemoryRegions.List(address).Single();
        return JsonSerializer.Serialize(new { region.LastFlush, region.Repairs, region.Participants, region.LockHolder, Unseen = region.Unseen.Select(unseen => Convert.ToHexString(unseen.Bytes.Span)) });
    }
}
