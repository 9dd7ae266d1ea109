using System.Diagnostics.CodeAnalysis;
using TypedShm.Transport;

namespace TypedShm;

/// <summary>Reads several records as they are at one flush number, then gives them one after another.</summary>
internal ref struct GroupRead
{
    private readonly Span<SlotRead> reads;
    private readonly Span<byte> bytes;
    private readonly RecordBuffer? lender;
    private readonly Taken taken;
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

        lender = lends ? buffer ?? new RecordBuffer() : null;
        bytes = lender is null ? Scratch.Take(size) : lender.Take(size);
        var notes = session.Take(reads, bytes);
        taken = new Taken(session.Now, notes);
    }

    [UnscopedRef]
    public ref GroupRead Next<T>(Reader<T> reader, out Reading<T> reading)
        where T : struct, IRecord<T>
    {
        ref var read = ref reads[next++];
        reader.Fill(out reading, in read, bytes.Slice(read.Offset, reader.Slot.Match.BufferSize), lender, in taken);
        return ref this;
    }
}
