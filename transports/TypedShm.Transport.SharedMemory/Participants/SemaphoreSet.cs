using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using Semaphores = TypedShm.Transport.SharedMemory.Map.RegionMap.Semaphores;

namespace TypedShm.Transport.SharedMemory.Participants;

/// <summary>
/// The semaphores by which the kernel says who lives: each place is held by one process, and given back by the kernel at its death,
/// whatever it died of and in whatever PID namespace it lived. No timer, no heartbeat, so a pause is no death.
/// </summary>
internal sealed class SemaphoreSet(int id)
{
    /// <summary>What removes a set behind a region's back, for messages.</summary>
    public const string RemovedBy = "ipcrm -s, or RemoveIPC=yes of systemd-logind at a logout";

    public int Id => id;

    /// <summary>Finds the set of a key, or makes it: a new one says that nobody is there, which is true.</summary>
    public static SemaphoreSet FindOrMake(ShmAddress address, string operation = "open")
    {
        var id = SystemV.FindOrMakeSet(address.Key, Semaphores.Count, address.Mode, out var error);
        var found = error == Errno.Invalid ? SystemV.FindSet(address.Key, out _) : id;
        if (found >= 0 && new SemaphoreSet(found).IsAnothers())
            throw IsAnothers(found, address, operation);
        return error == Errno.None ? new SemaphoreSet(id) : throw Errno.Failure(operation, address, $"semget(0x{address.Key:x8}, {Semaphores.Count})", error);
    }

    /// <summary>Finds the set of a key that could be a region's; null when there is none.</summary>
    public static SemaphoreSet? Find(int key)
    {
        var id = SystemV.FindSet(key, out var error);
        if (error != Errno.None)
            return null;
        var set = new SemaphoreSet(id);
        return set.IsOfARegion() ? set : null;
    }

    /// <summary>Tells whether the set lets in whom a mode lets in.</summary>
    public bool HasMode(int mode) => (SystemV.StatusOfSet(id, out var error).Permissions.Mode & ShmAddress.HighestMode) == mode && error == Errno.None;

    /// <summary>Takes the right to make the region; false while a living process has it.</summary>
    public bool TryHoldInitialiser(out int error)
    {
        SystemV.TryHold(id, Semaphores.Initialiser, out error);
        return error == Errno.None;
    }

    public void GiveBackInitialiser() => SystemV.GiveBack(id, Semaphores.Initialiser, out _);

    /// <summary>Takes a place that nobody holds; -1 when all are held, or with an error when the set is gone.</summary>
    /// <param name="key">The region's key: its header may name any set of the system, and only its own is changed.</param>
    /// <param name="error">The error number.</param>
    public int TryHoldAny(int key, out int error)
    {
        var status = SystemV.StatusOfSet(id, out error);
        if (error == Errno.None)
            error = status.Permissions.Key == key ? Errno.Again : Errno.Removed;
        for (var place = 0; place < RegionMap.Places && error == Errno.Again; place++)
        {
            SystemV.TryHold(id, Semaphores.FirstPlace + place, out error);
            if (error == Errno.None)
                return place;
        }

        if (error == Errno.Again)
            error = Errno.None;
        return -1;
    }

    public void GiveBack(int place) => SystemV.GiveBack(id, Semaphores.FirstPlace + place, out _);

    /// <summary>Tells whether the holder of a place lives; a place that does not exist has no living holder.</summary>
    public bool IsAlive(int place, out int error)
    {
        error = Errno.None;
        return (uint)place < RegionMap.Places && SystemV.IsHeld(id, Semaphores.FirstPlace + place, out error);
    }

    /// <summary>Removes the set; false when that is another user's to do, or done already.</summary>
    public bool Remove()
    {
        SystemV.RemoveSet(id, out var error);
        return error == Errno.None;
    }

    private static TransportException IsAnothers(int set, ShmAddress address, string operation) => new(
        operation,
        address.Text,
        $"the key 0x{address.Key:x8} belongs to a semaphore set (id {set}) that does not have the {Semaphores.Count} semaphores of a region's; PHP's sem_get makes such a set of 3. If nobody needs it, remove it (ipcrm -s {set}) and open the region before PHP comes; or choose a key of your own: {address.With("key", "0x54000001")}",
        Errno.Invalid);

    // In this order: what is there afterwards was there before, so it was not for being gone that it did not look like a region's.
    private bool IsAnothers() => !IsOfARegion() && HasSemaphore(0);

    /// <summary>Tells whether the set has exactly a region's semaphores.</summary>
    private bool IsOfARegion() => HasSemaphore(Semaphores.Count - 1) && !HasSemaphore(Semaphores.Count);

    private bool HasSemaphore(int number)
    {
        SystemV.IsHeld(id, number, out var error);
        return error == Errno.None;
    }
}
