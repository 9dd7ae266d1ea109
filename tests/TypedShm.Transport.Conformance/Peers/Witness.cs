using Group = (
    TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellA>, TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellB>,
    TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellC>, TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellD>,
    TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellE>, TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellF>,
    TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellG>, TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellH>);

namespace TypedShm.Transport.Conformance.Peers;

/// <summary>Checks the groups that one participant is shown, one after the other, and counts itself when it has seen enough flushes.</summary>
internal sealed class Witness(Conform session, long enough = 1000)
{
    /// <summary>The writer of the storm's last group.</summary>
    public const long End = -1;

    private long seen;
    private long last;

    public string Report => $"{seen} flushes seen, the last {last}";

    public bool ReadsTheEnd(in Group group)
    {
        Note(GroupOfEight.Verify(group));
        return group.Item1.Value.Writer == End;
    }

    public bool HearsTheEnd(in Group group)
    {
        if (group.Item1.Status is ReadStatus.Timeout)
            throw new InvalidOperationException($"nothing came after flush {last}");
        if (group.Item1.Flush == last && last != 0)
            throw new InvalidOperationException($"flush {last} came twice");
        return ReadsTheEnd(group);
    }

    private void Note(long flush)
    {
        if (flush < last)
            throw new InvalidOperationException($"flush {flush} came after {last}");
        if (flush == last)
            return;
        last = flush;
        if (++seen == enough)
            Tally.Change(session, tally => tally with { Seen = tally.Seen + 1 });
    }
}
