using TypedShm.Transport;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.TestPeer.Steps;

/// <summary>A region whose commits are made step by step by somebody else.</summary>
internal sealed class StandingRegion(SharedRegion inner, Action<SharedRegion, SlotWrite[]> commit) : IRegion
{
    public string Contract => inner.Contract;

    public string CreatedBy => inner.CreatedBy;

    public DateTimeOffset CreatedAt => inner.CreatedAt;

    public FlushResult Commit(ReadOnlySpan<SlotWrite> writes, TimeSpan timeout, CancellationToken cancel)
    {
        var all = writes.ToArray();
        commit(inner, all);
        return new FlushResult(FlushStatus.Done, inner.NewestFlush(all[0].Slot));
    }

    public ReadNotes? Read(Span<SlotRead> reads, Span<byte> bytes) => inner.Read(reads, bytes);

    public long NewestFlush(int slot) => inner.NewestFlush(slot);

    public IWaiter CreateWaiter() => inner.CreateWaiter();

    public void Dispose() => inner.Dispose();
}
