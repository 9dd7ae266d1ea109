using TypedShm.Transport;

namespace TypedShm;

/// <summary>Reads the packed bytes of several records as they are at one flush number.</summary>
internal sealed class PackedGroup(SessionReads session, SlotReader[] members)
{
    public Reading<PackedRecord>[] Read()
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
        var notes = session.Take(reads, bytes);
        var taken = new Taken(session.Now, notes);
        return [.. members.Select((member, place) => Judge(member, reads[place], bytes.AsMemory(reads[place].Offset, member.Match.BufferSize), taken))];
    }

    private static Reading<PackedRecord> Judge(SlotReader member, SlotRead read, Memory<byte> record, Taken taken)
    {
        var status = member.Judge(read.Status, record.Span, taken.Now);
        var here = member.Match.Here;
        var value = status is ReadStatus.Fresh or ReadStatus.Stale or ReadStatus.Blank
            ? new PackedRecord(here, record[..here.Size], taken.Notes?.TextsOf(read.Slot))
            : new PackedRecord(here, here.Blank, null);
        return new(value, status, read.Flush, SlotReader.Age(status, record.Span, taken.Now), member.ProblemOf(status, taken.Notes));
    }
}
