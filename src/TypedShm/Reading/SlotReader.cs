using System.Buffers.Binary;
using TypedShm.Transport;

namespace TypedShm;

/// <summary>Reads one record's packed bytes and judges them.</summary>
internal sealed class SlotReader(SessionReads session, RecordMatch match, bool lends)
{
    public SessionReads Session => session;

    public RecordMatch Match => match;

    /// <summary>Gets whether values have arrays that stay where they were read.</summary>
    public bool Lends => lends;

    /// <summary>Gets the age from which a value is stale: the record's own wins over the session's.</summary>
    public TimeSpan? MaxAge { get; } = match.Here.MaxAge ?? session.MaxAge;

    /// <summary>Gets the question to a region; it stays absent unless the region answers.</summary>
    public SlotRead Ask(int offset) => new(match.Slot, offset) { Status = ReadStatus.Absent };

    /// <summary>Completes the record that a region gave, and says what it is.</summary>
    public ReadStatus Judge(ReadStatus status, Span<byte> record, double now)
    {
        if (status is not ReadStatus.Fresh)
            return status;
        match.FitToProgram(record);
        if (!PackedStamp.HasSender(record))
            return ReadStatus.Blank;
        return MaxAge is { } maxAge && Age(record, now) > maxAge ? ReadStatus.Stale : ReadStatus.Fresh;
    }

    /// <summary>Gets what decoding looks at first: what earlier reads found, unless a text of this one is longer than its place.</summary>
    public PackedText?[] Texts(ReadNotes notes, PackedText?[] known) => notes.TextsOf(match.Slot)?.ToArray(known.Length) ?? known;

    /// <summary>Says why a region has no value that it could give; null for any other answer.</summary>
    public string? ProblemOf(ReadStatus found, ReadNotes? notes) => notes?.ProblemOf(match.Slot) ?? (found is ReadStatus.Invalid
        ? "what the region notes of the record is nothing that a writer notes: another program has overwritten it; the next flush of the record mends it, or removing the region"
        : null);

    public static TimeSpan Age(ReadStatus status, ReadOnlySpan<byte> record, double now) =>
        status is ReadStatus.Fresh or ReadStatus.Stale ? Age(record, now) : TimeSpan.MaxValue;

    private static TimeSpan Age(ReadOnlySpan<byte> record, double now) =>
        UnixTime.Age(now, BinaryPrimitives.ReadDoubleLittleEndian(record[PackedStamp.Ts..]));
}
