using TypedShm.TestPeer.Steps;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using Xunit.Abstractions;

namespace TypedShm.Transport.Tests.SharedMemory.Waking;

/// <summary>P7 whoever sleeps for a record is woken by the next flush of it, also where others died asleep.</summary>
public sealed class WakingTests(ITestOutputHelper output) : Conformance.Conformance(new SharedMemoryUnderTest())
{
    [Theory]
    [InlineData(1, 1_000_000)]
    [InlineData(3, 100_000)]
    public async Task No_wake_up_is_lost(int waiters, int usual)
    {
        var (writer, other) = (Keep((SharedRegion)OpenPort("WRITER")), Keep((SharedRegion)OpenPort("OTHER")));
        var cycles = new WakingCycles(writer, [.. Enumerable.Range(0, waiters).Select(_ => other)]);
        await cycles.Run(Soak.Count(usual, usual * 10));
        output.WriteLine($"{cycles.Sleeps} flushes found somebody who had asked to be woken");
        Assert.InRange(cycles.Sleeps, waiters, long.MaxValue);
    }

    [Fact]
    public async Task Either_a_writer_sees_who_waits_or_the_waiter_sees_the_flush()
    {
        var litmus = new WakingLitmus(Keep((SharedRegion)OpenPort("WRITER")), Keep((SharedRegion)OpenPort("WAITER")));
        await litmus.Run(Soak.Count(5_000_000, 100_000_000), new Deadline(TimeSpan.FromSeconds(Soak.Count(4, 240))));
        output.WriteLine($"{litmus.Seen}");
        var (_, writer, waiter, none) = litmus.Seen;
        Assert.Equal(0, none);
        Assert.True(writer > 0 && waiter > 0, $"the two did not run side by side: {litmus.Seen}");
    }

    [Theory]
    [InlineData("asked")]
    [InlineData("asleep")]
    public async Task Waiters_that_were_killed_cost_one_flush_one_wake_and_the_others_nothing(string step)
    {
        var region = Keep((SharedRegion)OpenPort());
        var session = Open();
        var peers = Enumerable.Range(0, 3).Select(_ => StartProcess("stand-after", "listen", step)).ToArray();
        await Task.WhenAll(peers.Select(peer => peer.Begun)).WaitAsync(Watchdog);
        var slot = region.Slots[Conform.Contract.SlotOf("CELL__a")];
        await Until(() => System.Numerics.BitOperations.PopCount(region.Memory.UInt64(slot.MaskAt(0))) == peers.Length);
        foreach (var peer in peers)
            await peer.Kill();

        var before = Words(region);
        session.Cell.A.Set(new() { Round = 1 });
        session.Flush(TimeSpan.Zero);
        var first = Words(region);
        Assert.Equal((0UL, 0UL), (region.Memory.UInt64(slot.MaskAt(0)), region.Memory.UInt64(slot.MaskAt(1))));
        Assert.Equal(peers.Length, first.Zip(before).Count(word => word.First != word.Second));
        for (var round = 2; round < 1000; round++)
        {
            session.Cell.A.Set(new() { Round = round });
            session.Flush(TimeSpan.Zero);
        }

        Assert.Equal(first, Words(region));
    }

    /// <summary>Gives the wake words of all places, each of which counts the wakes.</summary>
    private static uint[] Words(SharedRegion region) => [.. Enumerable.Range(0, RegionMap.Places).Select(place => region.Memory.UInt32(RegionLayout.PlaceAt(place)))];
}
