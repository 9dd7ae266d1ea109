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
        var read = Take(buffer, out var place);
        // The clock costs more than the rest of the read, so it is looked at only where an age decides.
        return Decode(in read, in place, slot.MaxAge is null ? 0 : slot.Session.Now, out value, out _);
    }

    public Reading<T> Read(RecordBuffer? buffer)
    {
        var read = Take(buffer, out var place);
        return ReadingOf(in read, in place, slot.Session.Now);
    }

    /// <summary>Decodes what a region answered, alone or in a group.</summary>
    public Reading<T> ReadingOf(in SlotRead read, in ReadPlace place, double now)
    {
        var status = Decode(in read, in place, now, out var value, out var problem);
        return new Reading<T>(value, status, read.Flush, SlotReader.Age(status, RecordOf(in read, in place), now), problem);
    }

    private Span<byte> RecordOf(in SlotRead read, in ReadPlace place) => place.Bytes.Slice(read.Offset, slot.Match.BufferSize);

    private SlotRead Take(RecordBuffer? buffer, out ReadPlace place)
    {
        var read = slot.Ask(0);
        place = ReadPlace.Take(slot.Match.BufferSize, T.HasLargeArrays, buffer);
        slot.Session.Take(new Span<SlotRead>(ref read), place.Bytes);
        return read;
    }

    private ReadStatus Decode(in SlotRead read, in ReadPlace place, double now, out T value, out string? problem)
    {
        problem = null;
        var record = RecordOf(in read, in place);
        var status = slot.Judge(read.Status, record, now);
        if (status is ReadStatus.Fresh or ReadStatus.Stale or ReadStatus.Blank)
        {
            problem = T.Decode(record, texts, out value);
            if (problem is null)
            {
                if (T.HasLargeArrays)
                    value = T.Lend(in value, place.Buffer!, read.Offset);
                return status;
            }

            status = ReadStatus.Invalid;
        }

        value = Blank;
        return status;
    }
}
