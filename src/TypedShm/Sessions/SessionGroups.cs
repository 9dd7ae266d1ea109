using TypedShm.Transport;

namespace TypedShm;

/// <summary>Reads several records of one session as one snapshot, at once or after each flush of the first of them.</summary>
public static class SessionGroups
{
    /// <summary>Reads two records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>) Read<T1, T2>(
        this Session session, Slot<T1> a, Slot<T2> b, RecordBuffer? buffer = null)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[2], buffer, [a.Reader.Slot, b.Reader.Slot]);
        (Reading<T1>, Reading<T2>) all;
        group.Next(a.Reader, out all.Item1).Next(b.Reader, out all.Item2);
        return all;
    }

    /// <summary>Waits for flushes of the first of two records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>)> Listen<T1, T2>(
        this Session session, Slot<T1> a, Slot<T2> b,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> =>
        session.Over(a, b, new ListenTerms(timeout, currentFirst, buffer, cancel));

    /// <inheritdoc cref="Listen{T1,T2}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>)> ListenAsync<T1, T2>(
        this Session session, Slot<T1> a, Slot<T2> b,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> =>
        session.Over(a, b, new ListenTerms(timeout, currentFirst, buffer, cancel));

    private static Listener<(Reading<T1>, Reading<T2>)> Over<T1, T2>(
        this Session session, Slot<T1> a, Slot<T2> b, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2>
    {
        return session.Listener(Take, terms, [a.Reader.Slot, b.Reader.Slot]);

        (Reading<T1>, Reading<T2>) Take(ref ListenMark mark)
        {
            var group = session.Read(a, b, terms.Buffer);
            group.Item1 = mark.Of(group.Item1);
            return group;
        }
    }

    /// <summary>Reads three records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>) Read<T1, T2, T3>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, RecordBuffer? buffer = null)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[3], buffer, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot]);
        (Reading<T1>, Reading<T2>, Reading<T3>) all;
        group.Next(a.Reader, out all.Item1).Next(b.Reader, out all.Item2).Next(c.Reader, out all.Item3);
        return all;
    }

    /// <summary>Waits for flushes of the first of three records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>)> Listen<T1, T2, T3>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> =>
        session.Over(a, b, c, new ListenTerms(timeout, currentFirst, buffer, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>)> ListenAsync<T1, T2, T3>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> =>
        session.Over(a, b, c, new ListenTerms(timeout, currentFirst, buffer, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>)> Over<T1, T2, T3>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3>
    {
        return session.Listener(Take, terms, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot]);

        (Reading<T1>, Reading<T2>, Reading<T3>) Take(ref ListenMark mark)
        {
            var group = session.Read(a, b, c, terms.Buffer);
            group.Item1 = mark.Of(group.Item1);
            return group;
        }
    }

    /// <summary>Reads four records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>) Read<T1, T2, T3, T4>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, RecordBuffer? buffer = null)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[4], buffer, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot]);
        (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>) all;
        group.Next(a.Reader, out all.Item1).Next(b.Reader, out all.Item2).Next(c.Reader, out all.Item3).Next(d.Reader, out all.Item4);
        return all;
    }

    /// <summary>Waits for flushes of the first of four records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>)> Listen<T1, T2, T3, T4>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4> =>
        session.Over(a, b, c, d, new ListenTerms(timeout, currentFirst, buffer, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3,T4}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>)> ListenAsync<T1, T2, T3, T4>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4> =>
        session.Over(a, b, c, d, new ListenTerms(timeout, currentFirst, buffer, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>)> Over<T1, T2, T3, T4>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
    {
        return session.Listener(Take, terms, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot]);

        (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>) Take(ref ListenMark mark)
        {
            var group = session.Read(a, b, c, d, terms.Buffer);
            group.Item1 = mark.Of(group.Item1);
            return group;
        }
    }

    /// <summary>Reads five records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>) Read<T1, T2, T3, T4, T5>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, RecordBuffer? buffer = null)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[5], buffer, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot]);
        (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>) all;
        group.Next(a.Reader, out all.Item1).Next(b.Reader, out all.Item2).Next(c.Reader, out all.Item3).Next(d.Reader, out all.Item4)
            .Next(e.Reader, out all.Item5);
        return all;
    }

    /// <summary>Waits for flushes of the first of five records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>)> Listen<T1, T2, T3, T4, T5>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> =>
        session.Over(a, b, c, d, e, new ListenTerms(timeout, currentFirst, buffer, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3,T4,T5}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>)> ListenAsync<T1, T2, T3, T4, T5>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> =>
        session.Over(a, b, c, d, e, new ListenTerms(timeout, currentFirst, buffer, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>)> Over<T1, T2, T3, T4, T5>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5>
    {
        return session.Listener(Take, terms, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot]);

        (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>) Take(ref ListenMark mark)
        {
            var group = session.Read(a, b, c, d, e, terms.Buffer);
            group.Item1 = mark.Of(group.Item1);
            return group;
        }
    }

    /// <summary>Reads six records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>) Read<T1, T2, T3, T4, T5, T6>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, RecordBuffer? buffer = null)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[6], buffer, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot, f.Reader.Slot]);
        (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>) all;
        group.Next(a.Reader, out all.Item1).Next(b.Reader, out all.Item2).Next(c.Reader, out all.Item3).Next(d.Reader, out all.Item4)
            .Next(e.Reader, out all.Item5).Next(f.Reader, out all.Item6);
        return all;
    }

    /// <summary>Waits for flushes of the first of six records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>)> Listen<T1, T2, T3, T4, T5, T6>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> =>
        session.Over(a, b, c, d, e, f, new ListenTerms(timeout, currentFirst, buffer, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3,T4,T5,T6}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>)> ListenAsync<T1, T2, T3, T4, T5, T6>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> =>
        session.Over(a, b, c, d, e, f, new ListenTerms(timeout, currentFirst, buffer, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>)> Over<T1, T2, T3, T4, T5, T6>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6>
    {
        return session.Listener(Take, terms, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot, f.Reader.Slot]);

        (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>) Take(ref ListenMark mark)
        {
            var group = session.Read(a, b, c, d, e, f, terms.Buffer);
            group.Item1 = mark.Of(group.Item1);
            return group;
        }
    }

    /// <summary>Reads seven records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>) Read<T1, T2, T3, T4, T5, T6, T7>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g, RecordBuffer? buffer = null)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[7], buffer, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot, f.Reader.Slot, g.Reader.Slot]);
        (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>) all;
        group.Next(a.Reader, out all.Item1).Next(b.Reader, out all.Item2).Next(c.Reader, out all.Item3).Next(d.Reader, out all.Item4)
            .Next(e.Reader, out all.Item5).Next(f.Reader, out all.Item6).Next(g.Reader, out all.Item7);
        return all;
    }

    /// <summary>Waits for flushes of the first of seven records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>)> Listen<T1, T2, T3, T4, T5, T6, T7>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> =>
        session.Over(a, b, c, d, e, f, g, new ListenTerms(timeout, currentFirst, buffer, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3,T4,T5,T6,T7}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>)> ListenAsync<T1, T2, T3, T4, T5, T6, T7>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> =>
        session.Over(a, b, c, d, e, f, g, new ListenTerms(timeout, currentFirst, buffer, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>)> Over<T1, T2, T3, T4, T5, T6, T7>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7>
    {
        return session.Listener(Take, terms, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot, f.Reader.Slot, g.Reader.Slot]);

        (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>) Take(ref ListenMark mark)
        {
            var group = session.Read(a, b, c, d, e, f, g, terms.Buffer);
            group.Item1 = mark.Of(group.Item1);
            return group;
        }
    }

    /// <summary>Reads eight records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>, Reading<T8>) Read<T1, T2, T3, T4, T5, T6, T7, T8>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g, Slot<T8> h, RecordBuffer? buffer = null)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> where T8 : struct, IRecord<T8>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[8], buffer, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot, f.Reader.Slot, g.Reader.Slot, h.Reader.Slot]);
        (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>, Reading<T8>) all;
        group.Next(a.Reader, out all.Item1).Next(b.Reader, out all.Item2).Next(c.Reader, out all.Item3).Next(d.Reader, out all.Item4)
            .Next(e.Reader, out all.Item5).Next(f.Reader, out all.Item6).Next(g.Reader, out all.Item7).Next(h.Reader, out all.Item8);
        return all;
    }

    /// <summary>Waits for flushes of the first of eight records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>, Reading<T8>)> Listen<T1, T2, T3, T4, T5, T6, T7, T8>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g, Slot<T8> h,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> where T8 : struct, IRecord<T8> =>
        session.Over(a, b, c, d, e, f, g, h, new ListenTerms(timeout, currentFirst, buffer, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3,T4,T5,T6,T7,T8}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>, Reading<T8>)> ListenAsync<T1, T2, T3, T4, T5, T6, T7, T8>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g, Slot<T8> h,
        TimeSpan? timeout = null, bool currentFirst = false, RecordBuffer? buffer = null, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> where T8 : struct, IRecord<T8> =>
        session.Over(a, b, c, d, e, f, g, h, new ListenTerms(timeout, currentFirst, buffer, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>, Reading<T8>)> Over<T1, T2, T3, T4, T5, T6, T7, T8>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g, Slot<T8> h, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> where T8 : struct, IRecord<T8>
    {
        return session.Listener(Take, terms, [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot, f.Reader.Slot, g.Reader.Slot, h.Reader.Slot]);

        (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>, Reading<T8>) Take(ref ListenMark mark)
        {
            var group = session.Read(a, b, c, d, e, f, g, h, terms.Buffer);
            group.Item1 = mark.Of(group.Item1);
            return group;
        }
    }
}
