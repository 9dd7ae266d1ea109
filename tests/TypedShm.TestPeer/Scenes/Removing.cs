using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Opening;
using TypedShm.Transport.SharedMemory.Participants;
using Xunit;

namespace TypedShm.TestPeer.Scenes;

/// <summary>Removes a region as RegionRemover does.</summary>
internal static class Removing
{
    public static IEnumerable<string> Play(ShmAddress address)
    {
        var semaphores = SemaphoreSet.FindOrMake(address);
        Assert.True(semaphores.TryHoldInitialiser(out _));
        yield return "initialiser held";
        using var segment = Segment.Find(address, readOnly: false)!;
        RegionRemover.Mark(segment.Memory);
        yield return "marked removed";
        RegionRemover.WakeAll(segment.Memory, semaphores);
        yield return "all woken";
        segment.Remove();
        yield return "segment removed";
        semaphores.Remove();
        yield return "set removed";
    }
}
