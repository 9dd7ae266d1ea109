using TypedShm.Transport;

namespace TypedShm;

/// <summary>The typed end through which a session reads one record, from any thread.</summary>
internal sealed class Reader<T>(SlotReader slot)
    where T : struct, IRecord<T>
{
    private static readonly T Blank = new();

    private readonly PackedText?[] texts = new PackedText?[T.Texts];

    public SlotReader Slot => slot;

    public ReadStatus Read(out T value)
    {
        var read = Take(out var record);
        // The clock costs more than the rest of the read, so it is looked at only where an age decides.
        return Decode(read.Status, record, slot.MaxAge is null ? 0 : slot.Session.Now, out value, out _);
    }

    public Reading<T> Read()
    {
        var read = Take(out var record);
        return ReadingOf(in read, record, slot.Session.Now);
    }

    /// <summary>Decodes what a region answered, alone or in a group.</summary>
    public Reading<T> ReadingOf(in SlotRead read, Span<byte> record, double now)
    {
        var status = Decode(read.Status, record, now, out var value, out var problem);
        return new Reading<T>(value, status, read.Flush, SlotReader.Age(status, record, now), problem);
    }

    private SlotRead Take(out Span<byte> record)
    {
        var read = slot.Ask(0);
        record = Scratch.Take(slot.Match.BufferSize);
        slot.Session.Take(new Span<SlotRead>(ref read), record);
        return read;
    }

    private ReadStatus Decode(ReadStatus found, Span<byte> record, double now, out T value, out string? problem)
    {
        problem = null;
        var status = slot.Judge(found, record, now);
        if (status is ReadStatus.Fresh or ReadStatus.Stale or ReadStatus.Blank)
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
