using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.Tests.SharedMemory.Crash;

/// <summary>Leaves a region as somebody does who dies in the midst of a flush: by the same code, from a place that nobody holds.</summary>
internal static class DeadHolder
{
    public const string Sender = "DEAD";
    public const int Process = 4711;

    private static readonly string[] Written = ["CELL__a", "CELL__b", "CELL__c"];

    /// <summary>Gives a place that the next participant does not take.</summary>
    public static int LastPlace => RegionMap.Places - 1;

    /// <summary>Gives the place that the next participant takes.</summary>
    public static int NextPlaceOf(SharedRegion region)
    {
        var places = PlacesOf(region);
        return Enumerable.Range(0, RegionMap.Places).First(place => !places.Semaphores.IsAlive(place, out _));
    }

    public static void Leave(SharedRegion region, int place)
    {
        var places = PlacesOf(region);
        places.Enter(place, Sender, DateTimeOffset.UtcNow);
        region.Memory.Int32(RegionLayout.PlaceAt(place) + RegionMap.PlaceProcessAt) = Process;
        Assert.True(new FlushLock(region.Memory, places, place).TryTake());
        var committer = new Committer(region.Memory, region.Slots);
        foreach (var name in Written)
        {
            var slot = Conform.Contract.SlotOf(name);
            var garbage = Enumerable.Repeat((byte)0xDD, region.Slots[slot].Size).ToArray();
            committer.Fill(new SlotWrite(slot, garbage, null, null), committer.NextFlush());
        }
    }

    private static Places PlacesOf(SharedRegion region) => new(region.Memory, new SemaphoreSet(new RegionHeader(region.Memory).Semaphores));
}
