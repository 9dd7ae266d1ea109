using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Transport.SharedMemory.Participants;

/// <summary>The places of a region's participants: who they are, and the word on which each can be woken.</summary>
internal sealed class Places(MappedMemory memory, SemaphoreSet semaphores)
{
    public SemaphoreSet Semaphores => semaphores;

    public ref uint WakeWord(int place) => ref memory.UInt32(RegionLayout.PlaceAt(place));

    /// <summary>Writes who holds a place.</summary>
    public void Enter(int place, string sender, DateTimeOffset since)
    {
        var at = RegionLayout.PlaceAt(place);
        memory.Int32(at + RegionMap.PlaceProcessAt) = Environment.ProcessId;
        memory.Int64(at + RegionMap.PlaceSinceAt) = StoredTime.ToNanoseconds(since);
        StoredText.Write(memory.Bytes(at + RegionMap.PlaceSenderAt, RegionMap.SenderSize), sender);
    }

    /// <summary>Writes that nobody holds a place.</summary>
    public void Clear(int place) => memory.Int32(RegionLayout.PlaceAt(place) + RegionMap.PlaceProcessAt) = 0;

    /// <summary>Wakes all threads that sleep at a place.</summary>
    public void Wake(int place)
    {
        ref var word = ref WakeWord(place);
        // Changed before the call, so that a thread that is about to sleep on the old word does not.
        Interlocked.Increment(ref word);
        Futex.Wake(ref word, int.MaxValue);
    }

    public void WakeAll()
    {
        for (var place = 0; place < RegionMap.Places; place++)
            Wake(place);
    }

    /// <summary>Gives who holds a place, or died in it; null when nobody does.</summary>
    public Participant? Of(int place)
    {
        if ((uint)place >= RegionMap.Places)
            return null;
        var at = RegionLayout.PlaceAt(place);
        var process = memory.Int32(at + RegionMap.PlaceProcessAt);
        if (process == 0)
            return null;
        var sender = StoredText.Read(memory.Bytes(at + RegionMap.PlaceSenderAt, RegionMap.SenderSize));
        var since = StoredTime.FromNanoseconds(memory.Int64(at + RegionMap.PlaceSinceAt));
        return new Participant(place, sender, process, since, semaphores.IsAlive(place, out _));
    }
}
