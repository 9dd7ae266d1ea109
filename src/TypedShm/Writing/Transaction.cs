using TypedShm.Transport;

namespace TypedShm;

/// <summary>Holds the records that a session has set and not yet flushed.</summary>
/// <param name="owner">The session, as messages name it.</param>
/// <param name="readOnly">Whether the session was opened to look only.</param>
internal sealed class Transaction(string owner, bool readOnly)
{
    private SlotWrite[] writes = new SlotWrite[8];
    private int count;
    private int busy;
    private volatile bool closed;

    /// <summary>Gets a number that changes when the pending records have been flushed or discarded.</summary>
    public long Round { get; private set; }

    /// <summary>Claims the transaction for one call, which is any thread's, but only one's at a time.</summary>
    public Use Enter()
    {
        if (closed)
            throw new ObjectDisposedException(owner);
        if (readOnly)
            throw new InvalidOperationException($"{owner} was opened with Start.Look and cannot write: open it with Start.Join or Start.Wait");

        // The exchange decides between two threads that arrive together; it pairs with the release in Dispose.
        if (Interlocked.Exchange(ref busy, 1) != 0)
            throw new InvalidOperationException($"{owner} is used by two threads at once, or from inside of a Set: give each its own session with NewSession(sender)");
        return new Use(this);
    }

    public ReadOnlySpan<SlotWrite> Pending => writes.AsSpan(0, count);

    /// <summary>Adds a write, or replaces the one at an index of this round; gives its index.</summary>
    public int Put(int index, in SlotWrite write)
    {
        if (index < 0)
            index = count++;
        if (index == writes.Length)
            Array.Resize(ref writes, writes.Length * 2);
        writes[index] = write;
        return index;
    }

    /// <summary>Commits what is pending; it stays pending unless the region confirms.</summary>
    public FlushResult Flush(IRegion region, TimeSpan timeout, CancellationToken cancel)
    {
        if (count == 0)
            return new FlushResult(FlushStatus.Done, 0);
        var result = region.Commit(Pending, timeout, cancel);
        if (result.Status is FlushStatus.Done)
            Discard();
        return result;
    }

    public void Discard()
    {
        count = 0;
        Round++;
    }

    public void Close() => closed = true;

    internal readonly ref struct Use(Transaction transaction)
    {
        public void Dispose() => Volatile.Write(ref transaction.busy, 0);
    }
}
