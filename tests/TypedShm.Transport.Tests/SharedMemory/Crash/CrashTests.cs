using TypedShm.TestPeer.Steps;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Waiting;

namespace TypedShm.Transport.Tests.SharedMemory.Crash;

/// <summary>P13 a participant is killed after each step of the protocol: the others see the old group or the new one, flush at once, and nothing is left over.</summary>
public sealed class CrashTests() : Conformance.Conformance(new SharedMemoryUnderTest())
{
    private static readonly int Note = Conform.Contract.SlotOf("NOTE__other");

    public static TheoryData<string, string> StepsOfALivingRegion => Steps(step => step.Scene is not ("initialise" or "remove"));

    public static TheoryData<string, string> StepsBelowTheLock => Steps(step => step.IsLocked && (step.Scene, step.Name) != ("flush", "lock taken"));

    public static TheoryData<string, string> StepsOfInitialising => Steps(step => step.Scene is "initialise");

    public static TheoryData<string, string> StepsOfRemoving => Steps(step => step.Scene is "remove");

    [Theory]
    [MemberData(nameof(StepsOfALivingRegion))]
    public async Task Others_see_one_whole_group_and_flush_without_any_wait(string scene, string name)
    {
        var (observer, other) = (Open("OBSERVER"), OpenShared("OTHER"));
        GroupOfEight.Set(observer, writer: 1, round: 1);
        var old = observer.Flush();
        var seen = old + (Find(scene, name).IsDone ? 1 : 0);
        LeaveDeadHolder(scene, other);
        var listening = OnThread(() => observer.Cell.A.Listen(timeout: Watchdog).First().Flush);
        var peer = await StandAfter(scene, name);
        Assert.Equal(seen, GroupOfEight.Verify(observer));
        await peer.Kill();

        Assert.Equal(seen, GroupOfEight.Verify(observer));
        Assert.Equal(new FlushResult(FlushStatus.Done, seen + 1), Commit(other, TimeSpan.Zero));
        await TheRegionIsSound(observer, other, listening);
    }

    [Theory]
    [MemberData(nameof(StepsBelowTheLock))]
    public async Task A_flush_that_waits_goes_on_by_itself(string scene, string name)
    {
        var (observer, other) = (Open("OBSERVER"), OpenShared("OTHER"));
        GroupOfEight.Set(observer, writer: 1, round: 1);
        var seen = observer.Flush() + (Find(scene, name).IsDone ? 1 : 0);
        LeaveDeadHolder(scene, other);
        var peer = await StandAfter(scene, name);
        var gate = other.Membership!.Flusher.Lock;
        var waiting = OnThread(() => Commit(other, Watchdog));
        await Until(() => gate.Looks > 2 || waiting.IsCompleted);
        await peer.Kill();

        Assert.Equal(new FlushResult(FlushStatus.Done, seen + 1), await waiting.WaitAsync(Watchdog));
        Assert.Equal(seen, GroupOfEight.Verify(observer));
        await TheRegionIsSound(observer, other, Task.FromResult(seen + 2));
    }

    [Fact]
    public void Nobody_sleeps_for_longer_than_was_promised_without_a_look() =>
        Assert.Equal((TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(100)), (FlushLock.LookAtHolder, PlaceWaiter.LongestSleep));

    [Theory]
    [InlineData("published")]
    [InlineData("lock given back")]
    [InlineData("next one woken")]
    public async Task A_flush_that_sleeps_goes_on_by_itself_when_nobody_wakes_it(string name)
    {
        var other = OpenShared("OTHER");
        var peer = await StandAfter("flush", "lock taken", name);
        var waiting = OnThread(() => Commit(other, Watchdog));
        await Until(() => other.Membership!.Flusher.Lock.Looks > 0);
        peer.LetGo();
        await Until(() => peer.Begins == 2);
        await peer.Kill();
        Assert.Equal(new FlushResult(FlushStatus.Done, 2), await waiting.WaitAsync(Watchdog));
    }

    [Theory]
    [MemberData(nameof(StepsOfInitialising))]
    public async Task The_next_one_initialises_what_another_has_begun(string scene, string name)
    {
        var peer = await StandAfter(scene, name);
        var ready = Find(scene, name).IsDone;
        await peer.Kill();

        Assert.Equal(ready ? Stand.Sender : null, (Subject.Transport.Open(Request(Start.Look), CancellationToken.None) is { } look ? Keep(look) : null)?.CreatedBy);
        using var session = Open("NEXT");
        Assert.Equal(0, GroupOfEight.Verify(session));
        GroupOfEight.Set(session, writer: 1, round: 1);
        Assert.Equal(session.Flush(), GroupOfEight.Verify(session));
        Assert.Equal((1, 1), KernelObjects.At(Address));
        Assert.True(Subject.Transport.Remove(Address));
        Assert.Equal((0, 0), KernelObjects.At(Address));
    }

    [Theory]
    [MemberData(nameof(StepsOfInitialising))]
    public async Task What_another_has_begun_to_initialise_can_be_removed(string scene, string name)
    {
        var peer = await StandAfter(scene, name);
        await peer.Kill();
        Assert.Equal(Find(scene, name).IsDone, Subject.Transport.Remove(Address));
        Assert.Equal((0, 0), KernelObjects.At(Address));
    }

    [Theory]
    [MemberData(nameof(StepsOfRemoving))]
    public async Task A_removal_that_was_begun_is_finished_by_the_next_or_makes_room_for_a_new_region(string scene, string name)
    {
        var (before, removed) = (Open("BEFORE"), Find(scene, name).IsDone);
        GroupOfEight.Set(before, writer: 1, round: 1);
        var old = before.Flush();
        var listening = OnThread(() => before.Cell.A.Listen(timeout: Watchdog).Count());
        var peer = await StandAfter(scene, name);
        await peer.Kill();

        Assert.Equal(removed ? ReadStatus.Closed : ReadStatus.Fresh, before.Cell.A.Read().Status);
        Assert.Equal(removed ? 0 : old, GroupOfEight.Verify(Open("AFTER")));
        Assert.Equal((1, 1), KernelObjects.At(Address));
        Assert.True(Subject.Transport.Remove(Address));
        Assert.Equal(0, await listening.WaitAsync(Watchdog));
        Assert.Equal((0, 0), KernelObjects.At(Address));
    }

    private static TheoryData<string, string> Steps(Func<ProtocolStep, bool> wanted)
    {
        var data = new TheoryData<string, string>();
        foreach (var step in ProtocolSteps.All.Where(wanted))
            data.Add(step.Scene, step.Name);
        return data;
    }

    private static ProtocolStep Find(string scene, string name) => ProtocolSteps.All.Single(step => (step.Scene, step.Name) == (scene, name));

    private static FlushResult Commit(SharedRegion region, TimeSpan timeout) =>
        region.Commit([new SlotWrite(Note, Conform.Contract.Records[Note].Blank.ToArray(), null, null)], timeout, CancellationToken.None);

    private static void LeaveDeadHolder(string scene, SharedRegion region)
    {
        if (scene is "attach")
            DeadHolder.Leave(region, DeadHolder.NextPlaceOf(region));
        if (scene is "take over")
            DeadHolder.Leave(region, DeadHolder.LastPlace);
    }

    private OpenRequest Request(Start start) => new(Address, Conform.Contract, "OTHER", start, Watchdog, TimeProvider.System);

    private SharedRegion OpenShared(string sender) =>
        Keep((SharedRegion)Subject.Transport.Open(Request(Start.Join) with { Sender = sender }, CancellationToken.None)!);

    private async Task<PeerProcess> StandAfter(string scene, params string[] names)
    {
        var peer = StartProcess(["stand-after", scene, .. names]);
        await peer.Begun.WaitAsync(Watchdog);
        return peer;
    }

    /// <summary>Flushes the group once more, and looks that all see and hear it and that the kernel has just what the living need.</summary>
    private async Task TheRegionIsSound(Conform observer, SharedRegion other, Task<long> listening)
    {
        var before = GroupOfEight.Verify(observer);
        var last = Open("LAST");
        GroupOfEight.Set(last, writer: 4, round: 1);
        var flush = last.Flush();
        Assert.Equal((flush, flush), (GroupOfEight.Verify(observer), GroupOfEight.Verify(last)));
        Assert.Contains(await listening.WaitAsync(Watchdog), (long[])[before, flush]);
        Assert.Equal((1, 1), KernelObjects.At(Address));
        Assert.All(other.Slots, slot => Assert.All(Enumerable.Range(0, slot.Cells), cell => Assert.InRange(other.Memory.Int64(slot.TagAt(cell)) >> 1, -1, flush)));
        Assert.True(Subject.Transport.Remove(Address));
        Assert.Equal((0, 0), KernelObjects.At(Address));
    }
}
