using TypedShm.Transport;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Opening;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.TestPeer.Scenes;

/// <summary>Leaves a region as SharedRegion and Membership do.</summary>
internal static class Closing
{
    public static IEnumerable<string> Play(ShmAddress address, OpenRequest request)
    {
        using var segment = Segment.Find(address, readOnly: false)!;
        var layout = AttachChecks.LayoutOf(segment, address, AttachChecks.ContractOf(segment, address, request.Contract));
        var semaphores = new SemaphoreSet(segment.Header.Semaphores);
        var place = semaphores.TryHoldAny(address.Key, out _);
        var places = new Places(segment.Memory, semaphores);
        Membership.Enter(segment.Memory, layout.Slots, places, place, request.Sender);
        places.Clear(place);
        yield return "name cleared";
        semaphores.GiveBack(place);
        yield return "place given back";
        segment.Dispose();
        yield return "memory detached";
    }
}
