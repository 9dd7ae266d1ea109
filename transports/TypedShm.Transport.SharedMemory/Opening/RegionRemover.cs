using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory.Opening;

/// <summary>
/// Removes a region, as the one process that holds the initialiser's semaphore, so that nobody makes one meanwhile on the set that goes:
/// 1 mark it removed, 2 wake all that are attached, 3 remove the segment, 4 remove the set.
/// Who dies in between has removed what it has; the rest goes at the next try, or is used by the next region.
/// </summary>
internal sealed class RegionRemover(ShmAddress address)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Removes what there is; false when there was no ready region.</summary>
    public bool Remove()
    {
        var semaphores = HeldSet();
        try
        {
            return RemoveSegment(semaphores);
        }
        finally
        {
            semaphores?.GiveBackInitialiser();
        }
    }

    /// <summary>Finds the set, or makes it anew for a region that has lost its own, and takes the initialiser's semaphore; null when there is nothing.</summary>
    private SemaphoreSet? HeldSet()
    {
        var deadline = new Deadline(LongestWait);
        while (SemaphoreSet.Find(address.Key) is not null || IsRegionToRemove())
        {
            var semaphores = SemaphoreSet.FindOrMake(address, "remove");
            if (semaphores.TryHoldInitialiser(out var error))
                return semaphores;
            if (error != Errno.Again && !Errno.MeansGone(error))
                throw Errno.Failure("remove", address, $"semop({semaphores.Id})", error);
            if (deadline.IsOver)
                throw new TransportException("remove", address.Text, "a living process has been making or removing the region for 5 s; let it go on, or end it, then remove again.");
            Thread.Sleep(Pause);
        }

        return null;
    }

    private bool RemoveSegment(SemaphoreSet? semaphores)
    {
        using var segment = Segment.Find(address, readOnly: false, "remove");
        var isReady = false;
        if (segment is not null)
        {
            if (RegionHeader.KindOf(segment.Memory) is var kind && (kind is HeaderKind.Foreign || (kind is HeaderKind.Zeros && semaphores is null)))
                throw new TransportException("remove", address.Text, $"the key 0x{address.Key:x8} belongs to a segment (id {segment.Id}) that is no region of TypedShm, so it is left alone");
            CheckName(segment);
            segment.CheckMayRemove("remove", address);
            isReady = segment.Header.State is RegionState.Ready;
            Mark(segment.Memory);
            WakeAll(segment.Memory, semaphores);
            segment.Remove();
        }

        semaphores?.Remove();
        return isReady;
    }

    /// <summary>Says removed, to all that look from now on.</summary>
    public static void Mark(MappedMemory memory) => Volatile.Write(ref memory.UInt32(RegionMap.StateAt), (uint)RegionState.Removed);

    /// <summary>Wakes all that sleep in the region.</summary>
    public static void WakeAll(MappedMemory memory, SemaphoreSet? semaphores)
    {
        // One whose making was not finished may be too short for places, and nobody is attached to it.
        if (memory.Length >= RegionLayout.PlaceAt(RegionMap.Places) && semaphores is not null)
            new Places(memory, semaphores).WakeAll();
    }

    /// <summary>Refuses a sound region of another name: two may meet at one key, and only its own name removes it.</summary>
    private void CheckName(Segment segment)
    {
        var header = segment.Header;
        if (header.State is RegionState.Ready && header.Problem() is null && header.Name() is { } name && name != address.Name)
            throw new TransportException("remove", address.Text, $"the key 0x{address.Key:x8} belongs to the region shm:{name}, made by {header.MadeBy}, so it is left alone. To remove that one, write its name; if its name was overwritten: ipcrm -m {segment.Id} -s {header.Semaphores}");
    }

    /// <summary>Tells whether there is a region without its set; throws where it is not ours to remove, since a set that is made for it would then be left over.</summary>
    private bool IsRegionToRemove()
    {
        using var segment = Segment.Find(address, readOnly: true, "remove");
        if (segment is null || RegionHeader.KindOf(segment.Memory) is not HeaderKind.Region)
            return false;
        CheckName(segment);
        segment.CheckMayRemove("remove", address);
        return true;
    }
}
