using TypedShm.Transport;

namespace TypedShm;

/// <summary>Keeps one record's pending bytes; what is encoded into the spare buffer counts only once it is whole.</summary>
internal sealed class SlotWriter(Transaction transaction, Stamper stamper, RecordMatch match)
{
    private byte[]? even;
    private byte[]? odd;
    private bool oddIsPending;
    private int index;
    private long round = -1;

    /// <summary>Gets the buffer to encode the next value into.</summary>
    public byte[] Spare => oddIsPending ? Even : Odd;

    /// <summary>Gets the buffer of the value that was set last; nothing of a record is in it before.</summary>
    public byte[] Last => oddIsPending ? Odd : Even;

    // Which of the two is pending is a flag: exchanging them would cost two write barriers a set.
    private byte[] Even => even ??= match.NewBuffer();

    private byte[] Odd => odd ??= match.NewBuffer();

    public Transaction.Use Enter()
    {
        var use = transaction.Enter();
        if (!match.IsAbsent)
            return use;
        use.Dispose();
        throw new TypedShmException($"{match.Here.Name}: the region has no such record, so it cannot be set; the region was made for another contract");
    }

    /// <summary>Makes the spare buffer the record's pending value.</summary>
    public void Accept(TimeSpan? expire, long? expectedFlush)
    {
        if (expire <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(expire), expire, $"{match.Here.Name}: a value must last for more than no time");
        var record = Spare.AsSpan();
        stamper.Stamp(record);
        match.FitToRegion(record);
        oddIsPending = !oddIsPending;
        index = transaction.Put(round == transaction.Round ? index : -1, new SlotWrite(match.Slot, Last, expire ?? match.Here.Expire, expectedFlush));
        round = transaction.Round;
    }
}
