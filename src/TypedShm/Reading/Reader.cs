using System.Runtime.CompilerServices;
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
        var read = slot.Ask(0);
        var record = Take(ref read, buffer);
        // The clock costs more than the rest of the read, so it is looked at only where an age decides.
        var status = slot.Judge(read.Status, record, slot.MaxAge is null ? 0 : slot.Session.Now);
        Decode(ref status, record, out value);
        Lend(ref value, status, buffer, 0);
        return status;
    }

    public Reading<T> Read(RecordBuffer? buffer)
    {
        buffer = Lender(buffer);
        var read = slot.Ask(0);
        var record = Take(ref read, buffer);
        Fill(out var reading, in read, record, buffer, slot.Session.Now);
        return reading;
    }

    /// <summary>Judges and decodes what a region answered, alone or in a group.</summary>
    /// <param name="reading">Where it goes.</param>
    /// <param name="read">What the region answered.</param>
    /// <param name="record">The bytes of the record.</param>
    /// <param name="buffer">Where these lie, if arrays are lent from there.</param>
    /// <param name="now">The wall clock.</param>
    public void Fill(out Reading<T> reading, in SlotRead read, Span<byte> record, RecordBuffer? buffer, double now)
    {
        // Every member is set below.
        Unsafe.SkipInit(out reading);
        var status = slot.Judge(read.Status, record, now);
        var problem = Decode(ref status, record, out reading.decoded);
        // Null needs no write barrier, and is what there usually is.
        reading.Problem = null;
        if (problem is not null)
            reading.Problem = problem;
        reading.Status = status;
        reading.Flush = read.Flush;
        reading.Age = SlotReader.Age(status, record, now);
        Lend(ref reading.decoded, status, buffer, read.Offset);
    }

    /// <summary>Gets a buffer that outlives the call, which only arrays need that are lent.</summary>
    private static RecordBuffer? Lender(RecordBuffer? given) => T.HasLargeArrays ? given ?? new RecordBuffer() : null;

    private Span<byte> Take(ref SlotRead read, RecordBuffer? buffer)
    {
        var size = slot.Match.BufferSize;
        var record = T.HasLargeArrays ? buffer!.Take(size) : Scratch.Take(size);
        slot.Session.Take(new Span<SlotRead>(ref read), record);
        return record;
    }

    private static void Lend(ref T value, ReadStatus status, RecordBuffer? buffer, int start)
    {
        if (T.HasLargeArrays && HasValue(status))
            value = T.Lend(in value, buffer!, start);
    }

    private static bool HasValue(ReadStatus status) => status is ReadStatus.Fresh or ReadStatus.Stale or ReadStatus.Blank;

    private string? Decode(ref ReadStatus status, Span<byte> record, out T value)
    {
        if (HasValue(status))
        {
            var problem = T.Decode(record, texts, out value);
            if (problem is null)
                return null;
            (value, status) = (Blank, ReadStatus.Invalid);
            return problem;
        }

        value = Blank;
        return SlotReader.ProblemOf(status);
    }
}
