using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.Transport.SharedMemory.Participants;

/// <summary>A place that this process holds in a region: what it flushes through, and where it is woken.</summary>
internal sealed class Membership
{
    private readonly MappedMemory memory;
    private readonly Places places;

    private Membership(MappedMemory memory, SlotPlace[] slots, Places places, int place)
    {
        (this.memory, this.places, Place) = (memory, places, place);
        Flusher = new Flusher(memory, slots, places, place);
    }

    public int Place { get; }

    public Flusher Flusher { get; }

    public ref uint WakeWord => ref places.WakeWord(Place);

    /// <summary>Makes a held place this process's own, and first mends what its former holder left.</summary>
    public static Membership Enter(MappedMemory memory, SlotPlace[] slots, Places places, int place, string sender)
    {
        var membership = new Membership(memory, slots, places, place);
        membership.Flusher.Inherit(places.Of(place));
        places.Enter(place, sender, DateTimeOffset.UtcNow);
        return membership;
    }

    public void WakeOwn() => places.Wake(Place);

    /// <summary>Tells all that are attached that the region is no more.</summary>
    public void MarkRemoved()
    {
        Volatile.Write(ref memory.UInt32(RegionMap.StateAt), (uint)RegionState.Removed);
        places.WakeAll();
    }

    /// <summary>Gives the place back; no flush of this process is under way any more.</summary>
    public void Leave()
    {
        // So that nobody takes a participant that has left for one that died.
        places.Clear(Place);
        places.Semaphores.GiveBack(Place);
    }
}
