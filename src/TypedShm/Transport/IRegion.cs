namespace TypedShm.Transport;

/// <summary>
/// Moves bytes by slot number between a program and a region. Any thread may call any member at any time, also while and after another disposes it:
/// then reads give <see cref="ReadStatus.Closed"/> and a commit <see cref="FlushStatus.Closed"/>. Whoever disposes interrupts the waiters first.
/// </summary>
public interface IRegion : IDisposable
{
    /// <summary>Gets the text of the contract that the region was made for; the n-th record lies in slot n.</summary>
    string Contract { get; }

    /// <summary>Gets the sender that initialised the region.</summary>
    string CreatedBy { get; }

    /// <summary>Gets when the region was initialised.</summary>
    DateTimeOffset CreatedAt { get; }

    /// <summary>Makes all writes visible at once under the next flush number, or none; the result says what is known.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while it was certain that nothing had become visible.</exception>
    FlushResult Commit(ReadOnlySpan<SlotWrite> writes, TimeSpan timeout, CancellationToken cancel);

    /// <summary>
    /// Copies slots as they are at one flush number; entries with a negative slot are left alone. Gives what there is to say beyond bytes and statuses; null when there is nothing.
    /// </summary>
    ReadNotes? Read(Span<SlotRead> reads, Span<byte> bytes);

    /// <summary>Gets the number of the flush that last wrote a slot; 0 for one that holds its blank, -1 when the region is closed.</summary>
    long NewestFlush(int slot);

    /// <summary>Gets whether the region was removed or the attachment disposed, as far as that is known without asking.</summary>
    bool IsClosed => NewestFlush(0) < 0;

    /// <summary>Tells without asking whether a slot has, or may have, another flush than the one seen, and whether the region is closed.</summary>
    bool HasNews(SlotWatch watch)
    {
        var newest = NewestFlush(watch.Slot);
        return newest < 0 || newest > watch.Seen;
    }

    /// <summary>Makes a place where one thread can sleep until a slot changes.</summary>
    IWaiter CreateWaiter();
}
