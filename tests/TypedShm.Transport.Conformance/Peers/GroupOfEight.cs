using Group = (
    TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellA>, TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellB>,
    TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellC>, TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellD>,
    TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellE>, TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellF>,
    TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellG>, TypedShm.Reading<TypedShm.Transport.Conformance.Conform.CellH>);

namespace TypedShm.Transport.Conformance.Peers;

/// <summary>Eight records whose contents all follow from writer and round, so that a torn record or a mixed group is seen.</summary>
public static class GroupOfEight
{
    private const int Members = 8;

    public static void Set(Conform session, long writer, long round)
    {
        ArgumentNullException.ThrowIfNull(session);
        var seed = SeedOf(writer, round);
        var check = CheckOf(seed);
        session.Cell.A.Set(new() { Writer = writer, Round = round, Payload = [P(seed, 0), P(seed, 1), P(seed, 2), P(seed, 3)], Check = check });
        session.Cell.B.Set(new() { Writer = writer, Round = round, Payload = [P(seed, 4), P(seed, 5), P(seed, 6), P(seed, 7)], Check = check });
        session.Cell.C.Set(new() { Writer = writer, Round = round, Payload = [P(seed, 8), P(seed, 9), P(seed, 10), P(seed, 11)], Check = check });
        session.Cell.D.Set(new() { Writer = writer, Round = round, Payload = [P(seed, 12), P(seed, 13), P(seed, 14), P(seed, 15)], Check = check });
        session.Cell.E.Set(new() { Writer = writer, Round = round, Payload = [P(seed, 16), P(seed, 17), P(seed, 18), P(seed, 19)], Check = check });
        session.Cell.F.Set(new() { Writer = writer, Round = round, Payload = [P(seed, 20), P(seed, 21), P(seed, 22), P(seed, 23)], Check = check });
        session.Cell.G.Set(new() { Writer = writer, Round = round, Payload = [P(seed, 24), P(seed, 25), P(seed, 26), P(seed, 27)], Check = check });
        session.Cell.H.Set(new() { Writer = writer, Round = round, Payload = [P(seed, 28), P(seed, 29), P(seed, 30), P(seed, 31)], Check = check });
    }

    public static Group Read(Conform session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var cell = session.Cell;
        return session.Read(cell.A, cell.B, cell.C, cell.D, cell.E, cell.F, cell.G, cell.H);
    }

    /// <summary>Reads the group and gives its flush; throws when it is not one whole flush.</summary>
    public static long Verify(Conform session) => Verify(Read(session));

    /// <summary>Gives the flush of a group, 0 when nobody has written it; throws when it is not one whole flush.</summary>
    public static long Verify(in Group group)
    {
        var (a, b, c, d, e, f, g, h) = group;
        Span<ReadStatus> statuses = [a.Status, b.Status, c.Status, d.Status, e.Status, f.Status, g.Status, h.Status];
        if (statuses.ContainsAnyExcept(a.Status) || a.Status is not (ReadStatus.Fresh or ReadStatus.Blank))
            throw new InvalidOperationException($"the members are [{string.Join(", ", statuses.ToArray())}]");
        if (a.Status is ReadStatus.Blank)
            return 0;
        Span<long> found =
        [
            a.Value.Writer, a.Value.Round, a.Value.Check, a.Flush, Sum(a.Value.Payload.AsSpan()),
            b.Value.Writer, b.Value.Round, b.Value.Check, b.Flush, Sum(b.Value.Payload.AsSpan()),
            c.Value.Writer, c.Value.Round, c.Value.Check, c.Flush, Sum(c.Value.Payload.AsSpan()),
            d.Value.Writer, d.Value.Round, d.Value.Check, d.Flush, Sum(d.Value.Payload.AsSpan()),
            e.Value.Writer, e.Value.Round, e.Value.Check, e.Flush, Sum(e.Value.Payload.AsSpan()),
            f.Value.Writer, f.Value.Round, f.Value.Check, f.Flush, Sum(f.Value.Payload.AsSpan()),
            g.Value.Writer, g.Value.Round, g.Value.Check, g.Flush, Sum(g.Value.Payload.AsSpan()),
            h.Value.Writer, h.Value.Round, h.Value.Check, h.Flush, Sum(h.Value.Payload.AsSpan()),
        ];
        var seed = SeedOf(a.Value.Writer, a.Value.Round);
        var check = CheckOf(seed);
        for (var member = 0; member < Members; member++)
        {
            Span<long> wanted = [a.Value.Writer, a.Value.Round, check, a.Flush, SumOf(seed, member)];
            var of = found.Slice(member * wanted.Length, wanted.Length);
            if (!of.SequenceEqual(wanted))
                throw new InvalidOperationException($"member {member} of writer {wanted[0]} round {wanted[1]}: [{string.Join(", ", of.ToArray())}] in place of [{string.Join(", ", wanted.ToArray())}]");
        }

        return a.Flush;
    }

    private static ulong SeedOf(long writer, long round) => unchecked((((ulong)round + 1) * 0x9E3779B97F4A7C15) ^ ((ulong)writer << 48));

    /// <summary>Gives one of the 32 payload values of a flush.</summary>
    private static long P(ulong seed, int index) => unchecked((long)(seed ^ ((ulong)index * 0xC2B2AE3D27D4EB4F)));

    private static long CheckOf(ulong seed)
    {
        var check = 0L;
        for (var member = 0; member < Members; member++)
            check = unchecked((check * 31) + SumOf(seed, member));
        return check;
    }

    private static long SumOf(ulong seed, int member) =>
        Sum([P(seed, member * 4), P(seed, (member * 4) + 1), P(seed, (member * 4) + 2), P(seed, (member * 4) + 3)]);

    private static long Sum(ReadOnlySpan<long> payload)
    {
        var sum = 0L;
        foreach (var value in payload)
            sum = unchecked((sum * 17) + value);
        return sum;
    }
}
