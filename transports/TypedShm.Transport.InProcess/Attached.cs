namespace TypedShm.Transport.InProcess;

/// <summary>One attachment to a region; closing it leaves the region and its other attachments alone.</summary>
internal sealed class Attached(Region region) : IRegion
{
    private volatile bool closed;

    public string Contract => region.Contract;

    public string CreatedBy => region.CreatedBy;

    public DateTimeOffset CreatedAt => region.CreatedAt;

    public FlushResult Commit(ReadOnlySpan<SlotWrite> writes, TimeSpan timeout, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return closed ? new FlushResult(FlushStatus.Closed, 0, "the session was closed") : region.Commit(writes);
    }

    public ReadNotes? Read(Span<SlotRead> reads, Span<byte> bytes)
    {
        if (!closed)
        {
            region.Read(reads, bytes);
            return null;
        }

        foreach (ref var read in reads)
            read.Status = ReadStatus.Closed;
        return null;
    }

    public long NewestFlush(int slot) => closed ? -1 : region.NewestFlush(slot);

    public IWaiter CreateWaiter() => new MemoryWaiter(region);

    public void Dispose() => closed = true;
}
