using TypedShm.Transport;

namespace TypedShm;

/// <summary>The typed end through which a session reads one record, from any thread.</summary>
internal sealed class Reader<T>(SlotReader slot)
    where T : struct, IRecord<T>
{
    private static readonly T Blank = new();

    private readonly PackedText?[] texts = new PackedText?[T.Texts];

    public SlotReader Slot => slot;

    public ReadStatus Read(RecordBuffer? buffer, out T value)
    {
        buffer = Lender(buffer);
        var read = Take(buffer, out var record);
        // The clock costs more than the rest of the read, so it is looked at only where an age decides.
        var status = Decode(read.Status, record, slot.MaxAge is null ? 0 : slot.Session.Now, out value, out _);
        Lend(ref value, status, buffer, read.Offset);
        return status;
    }

    public Reading<T> Read(RecordBuffer? buffer)
    {
        buffer = Lender(buffer);
        var read = Take(buffer, out var record);
        return ReadingOf(in read, record, buffer, slot.Session.Now);
    }

    /// <summary>Decodes what a region answered, alone or in a group.</summary>
    /// <param name="read">What the region answered.</param>
    /// <param name="record">The bytes of the record.</param>
    /// <param name="buffer">Where these lie, if arrays are lent from there.</param>
    /// <param name="now">The wall clock.</param>
    public Reading<T> ReadingOf(in SlotRead read, Span<byte> record, RecordBuffer? buffer, double now)
    {
        var status = Decode(read.Status, record, now, out var value, out var problem);
        Lend(ref value, status, buffer, read.Offset);
        return new Reading<T>(value, status, read.Flush, SlotReader.Age(status, record, now), problem);
    }

    /// <summary>Gets a buffer that outlives the call, which only arrays need that are lent.</summary>
    private static RecordBuffer? Lender(RecordBuffer? given) => T.HasLargeArrays ? given ?? new RecordBuffer() : null;

    private SlotRead Take(RecordBuffer? buffer, out Span<byte> record)
    {
        var read = slot.Ask(0);
        record = T.HasLargeArrays ? buffer!.Take(slot.Match.BufferSize) : Scratch.Take(slot.Match.BufferSize);
        slot.Session.Take(new Span<SlotRead>(ref read), record);
        return read;
    }

    private static void Lend(ref T value, ReadStatus status, RecordBuffer? buffer, int start)
    {
        if (T.HasLargeArrays && HasValue(status))
            value = T.Lend(in value, buffer!, start);
    }

    private static bool HasValue(ReadStatus status) => status is ReadStatus.Fresh or ReadStatus.Stale or ReadStatus.Blank;

    private ReadStatus Decode(ReadStatus found, Span<byte> record, double now, out T value, out string? problem)
    {
        problem = null;
        var status = slot.Judge(found, record, now);
        if (HasValue(status))
        {
            problem = T.Decode(record, texts, out value);
            if (problem is null)
                return status;
            status = ReadStatus.Invalid;
        }

        value = Blank;
        return status;
    }
}
