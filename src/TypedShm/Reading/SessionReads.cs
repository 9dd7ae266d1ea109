using TypedShm.Transport;

namespace TypedShm;

/// <summary>What all readers of one session share.</summary>
internal sealed class SessionReads(IRegion? region, TimeProvider clock, TimeSpan? maxAge)
{
    private volatile bool closed;

    /// <summary>Gets the wall clock, read once for all that a call judges.</summary>
    public double Now => UnixTime.Now(clock);

    public TimeSpan? MaxAge => maxAge;

    public ReadNotes? Take(Span<SlotRead> reads, Span<byte> bytes)
    {
        if (!closed)
            return region?.Read(reads, bytes);
        MarkClosed(reads);
        return null;
    }

    public void Close() => closed = true;

    private static void MarkClosed(Span<SlotRead> reads)
    {
        foreach (ref var read in reads)
            read.Status = ReadStatus.Closed;
    }
}
