using TypedShm.Transport;

namespace TypedShm;

/// <summary>Reads the packed bytes of several records as they are at one flush number.</summary>
internal sealed class PackedGroup(SessionReads session, SlotReader[] members)
{
    public Reading<ReadOnlyMemory<byte>>[] Read()
    {
        var reads = new SlotRead[members.Length];
        var size = 0;
        for (var place = 0; place < members.Length; place++)
        {
            reads[place] = members[place].Ask(size);
            size += members[place].Match.BufferSize;
        }

        // Its own, since whoever asked keeps the bytes.
        var bytes = new byte[size];
        session.Take(reads, bytes);
        var now = session.Now;
        return [.. members.Select((member, place) => Judge(member, reads[place], bytes.AsMemory(reads[place].Offset, member.Match.BufferSize), now))];
    }

    private static Reading<ReadOnlyMemory<byte>> Judge(SlotReader member, SlotRead read, Memory<byte> record, double now)
    {
        var status = member.Judge(read.Status, record.Span, now);
        var here = member.Match.Here;
        var value = status is ReadStatus.Fresh or ReadStatus.Stale or ReadStatus.Blank ? record[..here.Size] : here.Blank;
        return new(value, status, read.Flush, SlotReader.Age(status, record.Span, now), SlotReader.ProblemOf(status));
    }
}
