using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.Tests.SharedMemory.Limits;

/// <summary>What others do to a region's objects behind its back.</summary>
public sealed class RemovedBehindTests : IDisposable
{
    private readonly KernelRegion region = new();

    public void Dispose() => region.Dispose();

    [Fact]
    public async Task Who_is_attached_when_the_segment_is_removed_by_ipcrm_finds_it_closed_and_the_next_opener_makes_a_new_one()
    {
        var (attached, looking) = (region.Open("A"), region.Open("L", Start.Look));
        var (waiting, watching) = (AwaitEnd(attached), AwaitEnd(looking));
        attached.All.Wide.Set(new() { Behind = 1 });
        attached.Flush();

        SystemV.RemoveSegment(region.Segment, out _);

        Assert.True(await waiting.WaitAsync(Soak.Watchdog));
        Assert.True(await watching.WaitAsync(Soak.Watchdog));
        Assert.Equal((ReadStatus.Closed, ReadStatus.Closed), (attached.All.Wide.Read(out _), looking.All.Wide.Read(out _)));
        var next = region.Open("B");
        Assert.Equal(ReadStatus.Blank, next.All.Wide.Read(out _));
        next.All.Wide.Set(new() { Behind = 2 });
        next.Flush();
        attached.All.Wide.Set(new() { Behind = 3 });
        Assert.Equal((FlushStatus.Closed, ReadStatus.Closed), (attached.TryFlush().Status, attached.All.Wide.Read(out _)));
        Assert.Equal((ReadStatus.Fresh, 2), (next.All.Wide.Read(out var value), value.Behind));
    }

    [Fact]
    public async Task A_region_that_is_removed_and_made_again_is_another_to_those_who_are_attached()
    {
        var old = region.Open("OLD");
        var waiting = AwaitEnd(old);
        Assert.True(region.Remove());
        var made = region.Open("NEW");
        made.All.Wide.Set(new() { Behind = 2 });
        made.Flush();
        Assert.True(await waiting.WaitAsync(Soak.Watchdog));
        Assert.Equal((ReadStatus.Closed, ReadStatus.Fresh), (old.All.Wide.Read(out _), made.All.Wide.Read(out _)));
        old.Dispose();
        Assert.Equal(ReadStatus.Fresh, region.Open("THIRD").All.Wide.Read(out _));
    }

    [Fact]
    public void Without_its_semaphores_a_region_can_be_read_but_not_entered_until_it_is_removed()
    {
        var attached = region.Open("A");
        attached.All.Wide.Set(new() { Behind = 1 });
        attached.Flush();
        var set = region.Set;

        SystemV.RemoveSet(set, out _);

        Assert.Equal(
            $"open REGION: the region's semaphore set {set} was removed (ipcrm -s, or RemoveIPC=yes of systemd-logind at a logout), so nobody can tell who lives. Its values can still be read with Start.Look; to start anew: typedshm remove --address REGION",
            region.RefusalToOpen());
        Assert.Equal(-1, region.Set);
        Assert.Equal((ReadStatus.Fresh, ReadStatus.Fresh), (region.Open("L", Start.Look).All.Wide.Read(out _), attached.All.Wide.Read(out _)));
        Assert.True(region.Remove());
        Assert.Equal((ReadStatus.Closed, ReadStatus.Blank), (attached.All.Wide.Read(out _), region.Open("B").All.Wide.Read(out _)));
    }

    [Fact]
    public async Task Without_its_semaphores_a_flush_waits_for_another_as_long_as_it_may_and_then_says_why()
    {
        var attached = region.Open("A");
        var set = region.Set;
        SystemV.RemoveSet(set, out _);
        attached.All.Wide.Set(new() { Behind = 1 });
        Assert.Equal(FlushStatus.Done, attached.TryFlush(TimeSpan.Zero).Status);
        OtherLock(set, gate => Assert.True(gate.TryTake()));
        attached.All.Wide.Set(new() { Behind = 2 });

        Assert.Equal(
            new FlushResult(FlushStatus.NotDone, 0, "another participant holds the flush lock, and the region's semaphore set was removed (ipcrm -s, or RemoveIPC=yes of systemd-logind at a logout), so nobody can tell whether it lives; nothing became visible. If it does, let it go on, then flush again; else start anew: remove the region with `typedshm remove`, then open it again"),
            attached.TryFlush(TimeSpan.Zero));
        var flushing = Task.Run(() => attached.TryFlush(Soak.Watchdog));
        await Soak.Until(() => flushing.IsCompleted || IsContended());
        OtherLock(set, gate => gate.Release());
        Assert.Equal(new FlushResult(FlushStatus.Done, 2), await flushing);
        Assert.Equal((ReadStatus.Fresh, 2), (attached.All.Wide.Read(out var value), value.Behind));
    }

    [Fact]
    public void Removing_leaves_nothing_and_says_whether_there_was_a_region()
    {
        region.Open("A").Dispose();
        Assert.True(region.Remove());
        Assert.Equal((-1, -1), (region.Segment, region.Set));
        Assert.False(region.Remove());
    }

    [Fact]
    public void What_a_dead_maker_has_left_is_removed_and_made_anew()
    {
        // It died behind making the set and the segment, and had written nothing.
        SystemV.FindOrMakeSet(region.Key, 132, 0x180, out _);
        SystemV.MakeSegment(region.Key, 4096, 0x180, out _);
        Assert.Equal(ReadStatus.Blank, region.Open("A").All.Wide.Read(out _));
        region.Overwrite(memory => memory.UInt32(200) = 0);
        Assert.Equal(ReadStatus.Blank, region.Open("B").All.Wide.Read(out _));
    }

    private void OtherLock(int set, Action<FlushLock> use) => region.Overwrite(memory => use(new FlushLock(memory, new Places(memory, new SemaphoreSet(set)), RegionMap.Places - 1)));

    private bool IsContended()
    {
        var word = 0UL;
        region.Overwrite(memory => word = Volatile.Read(ref memory.UInt64(RegionMap.LockAt)));
        return (word & (1 << 16)) != 0;
    }

    private static Task<bool> AwaitEnd(Kinds session) => Task.Run(async () =>
    {
        await foreach (var item in session.All.Wide.ListenAsync())
        {
        }

        return true;
    });
}
