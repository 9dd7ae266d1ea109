using TypedShm.Transport;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Flushing;
using Xunit;

namespace TypedShm.TestPeer.Scenes;

/// <summary>Flushes as Flusher does where the holder of the flush lock has died.</summary>
internal static class TakingOver
{
    public static IEnumerable<string> Play(SharedRegion region, SlotWrite[] writes)
    {
        var flusher = region.Membership!.Flusher;
        var terms = new FlushTerms(region, new Deadline(TimeSpan.FromSeconds(10)), CancellationToken.None);
        Assert.Equal(LockOutcome.TakenOver, flusher.Lock.Take(in terms, out var former));
        yield return "lock taken over";
        foreach (var step in Repairing.Play(region.Memory, region.Slots, flusher, former))
            yield return step;
        var flush = flusher.Committer.NextFlush();
        for (var write = 0; write < writes.Length; write++)
            flusher.Committer.Fill(in writes[write], flush);
        yield return "all written";
        flusher.Committer.Publish(flush);
        yield return "published";
        flusher.Lock.Release();
        yield return "lock given back";
    }
}
