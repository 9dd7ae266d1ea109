using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.TestPeer.Scenes;

/// <summary>Mends what a dead holder of the flush lock has left, as Flusher does.</summary>
internal static class Repairing
{
    public static IEnumerable<string> Play(MappedMemory memory, SlotPlace[] slots, Flusher flusher, Participant? former)
    {
        var half = new Committer(memory, slots[..2]).Discard();
        yield return "half repaired";
        var discarded = half + flusher.Committer.Discard();
        yield return "repaired";
        flusher.Repairs.Note(new Repair(DateTimeOffset.UtcNow, former?.Sender ?? "", former?.Process ?? 0, flusher.Committer.NextFlush(), discarded));
        yield return "repair noted";
    }
}
