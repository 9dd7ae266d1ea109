using System.Reflection;
using TypedShm.TestPeer.Steps;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Opening;
using TypedShm.Transport.SharedMemory.Participants;
using TypedShm.Transport.SharedMemory.Waiting;

namespace TypedShm.Transport.Tests.SharedMemory.Crash;

/// <summary>Holds the table of steps to the transport's code, so that nobody adds a step after which nobody dies.</summary>
public sealed class ProtocolStepsTests() : Conformance.Conformance(new SharedMemoryUnderTest())
{
    private static readonly Type[] Rooms =
    [
        typeof(RegionMaker), typeof(RegionRemover), typeof(Segment), typeof(SemaphoreSet), typeof(Places), typeof(Membership), typeof(FlushLock),
        typeof(Committer), typeof(RepairRecord), typeof(PlaceWaiter),
    ];

    /// <summary>Methods that change nothing in a region, or only call others that are steps.</summary>
    private static readonly string[] NoSteps =
    [
        "Segment.Make", "Segment.IsGone", "Segment.TryAttach", "Segment.CheckMayRemove", "SemaphoreSet.Find", "SemaphoreSet.HasMode", "SemaphoreSet.IsAlive", "Places.Of", "Places.WakeWord", "Committer.NextFlush", "Committer.AreExpected", "Committer.IsAwaited",
        "RegionRemover.Remove", "Membership.Enter", "Membership.Leave", "Committer.WakeWaiters", "PlaceWaiter.Dispose",

        // Wake what sleeps: the same as in a flush.
        "Places.Wake", "Places.WakeAll", "Membership.WakeOwn", "PlaceWaiter.Interrupt",

        // The two steps of a removal by other means, on behalf of whoever did that.
        "Membership.MarkRemoved",
    ];

    public static TheoryData<string> Scenes => [.. ProtocolSteps.All.Select(step => step.Scene).Distinct()];

    [Fact]
    public void Every_method_that_changes_a_region_is_a_step()
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = Rooms.SelectMany(room => room.GetMethods(own).Where(method => !method.IsSpecialName).Select(method => $"{room.Name}.{method.Name}"));
        Assert.Equal([], methods.Distinct().Except(ProtocolSteps.All.Select(step => step.Method)).Except(NoSteps));
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public async Task A_scene_does_its_steps_in_the_order_of_the_table(string scene)
    {
        if (scene is not "initialise")
            LeaveDeadHolder(scene, Keep((SharedRegion)OpenPort()));
        var report = await StartProcess("stand-after", scene).Report;
        Assert.Equal(string.Join(", ", ProtocolSteps.All.Where(step => step.Scene == scene).Select(step => step.Name)), report);
    }

    private static void LeaveDeadHolder(string scene, SharedRegion region)
    {
        if (scene is "attach" or "take over")
            DeadHolder.Leave(region, scene is "attach" ? DeadHolder.NextPlaceOf(region) : DeadHolder.LastPlace);
    }
}
