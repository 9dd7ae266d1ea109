using TypedShm.Transport;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Opening;
using TypedShm.Transport.SharedMemory.Participants;
using Xunit;

namespace TypedShm.TestPeer.Scenes;

/// <summary>Enters a region as RegionOpener and Membership do, at a place whose holder has died in the flush lock.</summary>
internal static class Attaching
{
    public static IEnumerable<string> Play(ShmAddress address, OpenRequest request)
    {
        using var segment = Segment.Find(address, readOnly: false)!;
        yield return "segment attached";
        Assert.True(AttachChecks.IsReady(segment, address));
        var layout = AttachChecks.LayoutOf(segment, address, AttachChecks.ContractOf(segment, address, request.Contract));
        var semaphores = new SemaphoreSet(segment.Header.Semaphores);
        var place = semaphores.TryHoldAny(address.Key, out _);
        yield return "place taken";
        var places = new Places(segment.Memory, semaphores);
        var flusher = new Flusher(segment.Memory, layout.Slots, places, place);
        var former = places.Of(place);
        Assert.True(flusher.Lock.TryInherit());
        yield return "lock inherited";
        foreach (var step in Repairing.Play(segment.Memory, layout.Slots, flusher, former))
            yield return step;
        flusher.Lock.Release();
        yield return "lock given back";
        places.Enter(place, request.Sender, DateTimeOffset.UtcNow);
        yield return "name written";
    }
}
