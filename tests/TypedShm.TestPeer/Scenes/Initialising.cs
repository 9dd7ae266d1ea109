using TypedShm.Transport;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Opening;
using TypedShm.Transport.SharedMemory.Participants;
using Xunit;

namespace TypedShm.TestPeer.Scenes;

/// <summary>Makes a region as RegionOpener does.</summary>
internal static class Initialising
{
    public static IEnumerable<string> Play(ShmAddress address, OpenRequest request)
    {
        var semaphores = SemaphoreSet.FindOrMake(address);
        yield return "set made";
        Assert.True(semaphores.TryHoldInitialiser(out _));
        yield return "initialiser held";
        var maker = new RegionMaker(address, request, semaphores);
        using var segment = maker.MakeSegment()!;
        yield return "segment made";
        RegionMaker.WriteMagic(segment.Memory);
        yield return "magic written";
        maker.WriteHeader(segment.Memory);
        yield return "header written";
        maker.WriteTexts(segment.Memory);
        yield return "texts written";
        maker.WriteBlanks(segment.Memory);
        yield return "blanks written";
        RegionMaker.SetReady(segment.Memory);
        yield return "ready";
        semaphores.GiveBackInitialiser();
        yield return "initialiser given back";
    }
}
