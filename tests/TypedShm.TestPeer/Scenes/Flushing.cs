using TypedShm.Transport;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Participants;
using Xunit;

namespace TypedShm.TestPeer.Scenes;

/// <summary>Flushes as Flusher and Committer do.</summary>
internal static class Flushing
{
    public static IEnumerable<string> Play(SharedRegion region, SlotWrite[] writes)
    {
        var (gate, committer) = (region.Membership!.Flusher.Lock, region.Membership.Flusher.Committer);
        Assert.True(gate.TryTake());
        yield return "lock taken";
        var flush = committer.NextFlush();
        Assert.True(committer.AreExpected(writes));
        var cell = committer.Claim(in writes[0], flush);
        yield return "cell claimed";
        var slot = region.Slots[writes[0].Slot];
        writes[0].Bytes.AsSpan(0, slot.Size / 2).CopyTo(region.Memory.Bytes(slot.CellAt(cell), slot.Size));
        yield return "record half written";
        committer.Copy(in writes[0], cell);
        yield return "record written";
        for (var write = 1; write < writes.Length; write++)
            committer.Fill(in writes[write], flush);
        yield return "all written";
        committer.Publish(flush);
        yield return "published";
        var contended = gate.Unlock();
        yield return "lock given back";
        if (contended)
            gate.WakeNext();
        yield return "next one woken";
        var waiting = new ulong[RegionMap.MaskWords];
        committer.ClaimWaiters(writes, waiting);
        yield return "waiters claimed";
        Committer.Wake(waiting, new Places(region.Memory, new SemaphoreSet(new RegionHeader(region.Memory).Semaphores)));
        yield return "waiters woken";
    }
}
