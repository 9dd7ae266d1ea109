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
        var record = Take(ref read, buffer, out var notes);
        // The clock costs more than the rest of the read, so it is looked at only where an age decides.
        var status = slot.Judge(read.Status, record, slot.MaxAge is null ? 0 : slot.Session.Now);
        Decode(ref status, record, notes, out value);
        Lend(ref value, status, buffer, 0);
        return status;
    }

    public Reading<T> Read(RecordBuffer? buffer)
    {
        buffer = Lender(buffer);
        var read = slot.Ask(0);
        var record = Take(ref read, buffer, out var notes);
        Fill(out var reading, in read, record, buffer, new Taken(slot.Session.Now, notes));
        return reading;
    }

    /// <summary>Judges and decodes what a region answered, alone or in a group.</summary>
    /// <param name="reading">Where it goes.</param>
    /// <param name="read">What the region answered.</param>
    /// <param name="record">The bytes of the record.</param>
    /// <param name="buffer">Where these lie, if arrays are lent from there.</param>
    /// <param name="taken">What was taken with it.</param>
    public void Fill(out Reading<T> reading, in SlotRead read, Span<byte> record, RecordBuffer? buffer, in Taken taken)
    {
        // Every member is set below.
        Unsafe.SkipInit(out reading);
        var status = slot.Judge(read.Status, record, taken.Now);
        var problem = Decode(ref status, record, taken.Notes, out reading.decoded);
        // Null needs no write barrier, and is what there usually is.
        reading.Problem = null;
        if (problem is not null)
            reading.Problem = problem;
        reading.Status = status;
        reading.Flush = read.Flush;
        reading.Age = SlotReader.Age(status, record, taken.Now);
        Lend(ref reading.decoded, status, buffer, read.Offset);
    }

    /// <summary>Gets a buffer that outlives the call, which only arrays need that are lent.</summary>
    private static RecordBuffer? Lender(RecordBuffer? given) => T.HasLargeArrays ? given ?? new RecordBuffer() : null;

    private Span<byte> Take(ref SlotRead read, RecordBuffer? buffer, out ReadNotes? notes)
    {
        var size = slot.Match.BufferSize;
        var record = T.HasLargeArrays ? buffer!.Take(size) : Scratch.Take(size);
        notes = slot.Session.Take(new Span<SlotRead>(ref read), record);
        return record;
    }

    private static void Lend(ref T value, ReadStatus status, RecordBuffer? buffer, int start)
    {
        if (T.HasLargeArrays && HasValue(status))
            value = T.Lend(in value, buffer!, start);
    }

    private static bool HasValue(ReadStatus status) => status is ReadStatus.Fresh or ReadStatus.Stale or ReadStatus.Blank;

    private string? Decode(ref ReadStatus status, Span<byte> record, ReadNotes? notes, out T value)
    {
        if (HasValue(status))
        {
            var problem = T.Decode(record, notes is null ? texts : slot.Texts(notes, texts), out value);
            if (problem is null)
                return null;
            (value, status) = (Blank, ReadStatus.Invalid);
            return problem;
        }

        value = Blank;
        return slot.ProblemOf(status, notes);
    }
}
