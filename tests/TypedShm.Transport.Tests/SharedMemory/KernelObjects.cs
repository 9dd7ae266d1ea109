using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Transport.Tests.SharedMemory;

/// <summary>What the kernel holds for a region.</summary>
internal static class KernelObjects
{
    /// <summary>Gives how many segments and semaphore sets lie at an address.</summary>
    public static (int Segments, int Sets) At(string address)
    {
        var key = ShmAddress.Parse(address).Key;
        SystemV.FindSegment(key, out var segment);
        SystemV.FindSet(key, out var set);
        return (segment == Errno.None ? 1 : 0, set == Errno.None ? 1 : 0);
    }

    /// <summary>Gives how many processes are attached to the segment, and which semaphores are held.</summary>
    public static (int Attached, int[] Held) UsersOf(string address)
    {
        var key = ShmAddress.Parse(address).Key;
        var status = SystemV.StatusOf(SystemV.FindSegment(key, out _), out _);
        var set = SystemV.FindSet(key, out _);
        return ((int)status.Attached, [.. Enumerable.Range(0, RegionMap.Semaphores.Count).Where(number => SystemV.IsHeld(set, number, out _))]);
    }

    /// <summary>Gets how many bytes the segment has.</summary>
    public static long SizeOf(string address) => (long)SystemV.StatusOf(SystemV.FindSegment(ShmAddress.Parse(address).Key, out _), out _).Size;
}
