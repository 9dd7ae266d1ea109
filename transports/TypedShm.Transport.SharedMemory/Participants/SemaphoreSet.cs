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
    public int Id => id;

    /// <summary>Finds the set of a key, or makes it: a new one says that nobody is there, which is true.</summary>
    public static SemaphoreSet FindOrMake(ShmAddress address)
    {
        var id = SystemV.FindOrMakeSet(address.Key, Semaphores.Count, address.Mode, out var error);
        return error == Errno.None ? new SemaphoreSet(id) : throw Errno.Failure("open", address, $"semget(0x{address.Key:x8}, {Semaphores.Count})", error);
    }

    /// <summary>Finds the set of a key that could be a region's; null when there is none.</summary>
    public static SemaphoreSet? Find(int key)
    {
        var id = SystemV.FindSet(key, out var error);
        if (error != Errno.None)
            return null;
        var set = new SemaphoreSet(id);
        // A set of fewer semaphores is not ours; reading the last of ours fails then.
        SystemV.IsHeld(id, Semaphores.Count - 1, out error);
        return error == Errno.None ? set : null;
    }

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

    public void Remove() => SystemV.RemoveSet(id, out _);
}
