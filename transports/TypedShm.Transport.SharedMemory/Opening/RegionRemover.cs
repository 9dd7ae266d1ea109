using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory.Opening;

/// <summary>Removes a region: 1 mark it removed, 2 wake all that are attached, 3 remove the segment, 4 remove the semaphore set. Who dies in between has removed what it has; the rest goes at the next try.</summary>
internal static class RegionRemover
{
    public static bool Remove(ShmAddress address)
    {
        var semaphores = SemaphoreSet.Find(address.Key);
        using var segment = Segment.Find(address, readOnly: false, "remove");
        if (segment is null)
        {
            semaphores?.Remove();
            return false;
        }

        if (RegionHeader.KindOf(segment.Memory) is HeaderKind.Foreign || (RegionHeader.KindOf(segment.Memory) is HeaderKind.Zeros && semaphores is null))
            throw new TransportException("remove", address.Text, $"the key 0x{address.Key:x8} belongs to a segment (id {segment.Id}) that is no region of TypedShm, so it is left alone");
        var was = segment.Header.State;
        MarkRemoved(segment, semaphores);
        segment.Remove();
        semaphores?.Remove();
        return was is RegionState.Ready;
    }

    private static void MarkRemoved(Segment segment, SemaphoreSet? semaphores)
    {
        // A region whose making was not finished has room for its header at least, but perhaps for no places.
        Volatile.Write(ref segment.Memory.UInt32(RegionMap.StateAt), (uint)RegionState.Removed);
        if (segment.Memory.Length >= RegionLayout.PlaceAt(RegionMap.Places) && semaphores is not null)
            new Places(segment.Memory, semaphores).WakeAll();
    }
}
