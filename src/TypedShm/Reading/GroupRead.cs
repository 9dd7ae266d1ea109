using TypedShm.Transport;

namespace TypedShm;

/// <summary>Reads several records as they are at one flush number, then gives them one after another.</summary>
internal ref struct GroupRead
{
    private readonly Span<SlotRead> reads;
    private readonly ReadPlace place;
    private readonly double now;
    private int next;

    public GroupRead(SessionReads session, Span<SlotRead> reads, RecordBuffer? buffer, params ReadOnlySpan<SlotReader> members)
    {
        this.reads = reads;
        var (size, lends) = (0, false);
        for (var member = 0; member < members.Length; member++)
        {
            if (members[member].Session != session)
                throw new ArgumentException($"{members[member].Match.Here.Name} is a record of another session: a group is read from one");
            reads[member] = members[member].Ask(size);
            size += members[member].Match.BufferSize;
            lends |= members[member].Lends;
        }

        place = ReadPlace.Take(size, lends, buffer);
        session.Take(reads, place.Bytes);
        now = session.Now;
    }

    public Reading<T> Next<T>(Reader<T> reader)
        where T : struct, IRecord<T> =>
        reader.ReadingOf(in reads[next++], in place, now);
}
