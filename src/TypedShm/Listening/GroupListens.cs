namespace TypedShm;

/// <summary>Waits for flushes of the first of several records, and gives all of them as one snapshot after each.</summary>
public static class GroupListens
{
    /// <summary>Waits for flushes of the first of two records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>)> Listen<T1, T2>(
        this Session session, Slot<T1> a, Slot<T2> b,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> =>
        session.Over(a, b, new ListenTerms(timeout, currentFirst, cancel));

    /// <inheritdoc cref="Listen{T1,T2}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>)> ListenAsync<T1, T2>(
        this Session session, Slot<T1> a, Slot<T2> b,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> =>
        session.Over(a, b, new ListenTerms(timeout, currentFirst, cancel));

    private static Listener<(Reading<T1>, Reading<T2>)> Over<T1, T2>(
        this Session session, Slot<T1> a, Slot<T2> b, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> =>
        session.Listener(
            a.Reader.Slot,
            (ref ListenMark mark) =>
            {
                var group = session.Read(a, b);
                group.Item1 = mark.Of(group.Item1);
                return group;
            },
            terms);

    /// <summary>Waits for flushes of the first of three records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>)> Listen<T1, T2, T3>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> =>
        session.Over(a, b, c, new ListenTerms(timeout, currentFirst, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>)> ListenAsync<T1, T2, T3>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> =>
        session.Over(a, b, c, new ListenTerms(timeout, currentFirst, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>)> Over<T1, T2, T3>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> =>
        session.Listener(
            a.Reader.Slot,
            (ref ListenMark mark) =>
            {
                var group = session.Read(a, b, c);
                group.Item1 = mark.Of(group.Item1);
                return group;
            },
            terms);

    /// <summary>Waits for flushes of the first of four records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>)> Listen<T1, T2, T3, T4>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4> =>
        session.Over(a, b, c, d, new ListenTerms(timeout, currentFirst, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3,T4}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>)> ListenAsync<T1, T2, T3, T4>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4> =>
        session.Over(a, b, c, d, new ListenTerms(timeout, currentFirst, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>)> Over<T1, T2, T3, T4>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4> =>
        session.Listener(
            a.Reader.Slot,
            (ref ListenMark mark) =>
            {
                var group = session.Read(a, b, c, d);
                group.Item1 = mark.Of(group.Item1);
                return group;
            },
            terms);

    /// <summary>Waits for flushes of the first of five records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>)> Listen<T1, T2, T3, T4, T5>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> =>
        session.Over(a, b, c, d, e, new ListenTerms(timeout, currentFirst, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3,T4,T5}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>)> ListenAsync<T1, T2, T3, T4, T5>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> =>
        session.Over(a, b, c, d, e, new ListenTerms(timeout, currentFirst, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>)> Over<T1, T2, T3, T4, T5>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> =>
        session.Listener(
            a.Reader.Slot,
            (ref ListenMark mark) =>
            {
                var group = session.Read(a, b, c, d, e);
                group.Item1 = mark.Of(group.Item1);
                return group;
            },
            terms);

    /// <summary>Waits for flushes of the first of six records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>)> Listen<T1, T2, T3, T4, T5, T6>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> =>
        session.Over(a, b, c, d, e, f, new ListenTerms(timeout, currentFirst, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3,T4,T5,T6}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>)> ListenAsync<T1, T2, T3, T4, T5, T6>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> =>
        session.Over(a, b, c, d, e, f, new ListenTerms(timeout, currentFirst, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>)> Over<T1, T2, T3, T4, T5, T6>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> =>
        session.Listener(
            a.Reader.Slot,
            (ref ListenMark mark) =>
            {
                var group = session.Read(a, b, c, d, e, f);
                group.Item1 = mark.Of(group.Item1);
                return group;
            },
            terms);

    /// <summary>Waits for flushes of the first of seven records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>)> Listen<T1, T2, T3, T4, T5, T6, T7>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> =>
        session.Over(a, b, c, d, e, f, g, new ListenTerms(timeout, currentFirst, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3,T4,T5,T6,T7}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>)> ListenAsync<T1, T2, T3, T4, T5, T6, T7>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> =>
        session.Over(a, b, c, d, e, f, g, new ListenTerms(timeout, currentFirst, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>)> Over<T1, T2, T3, T4, T5, T6, T7>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> =>
        session.Listener(
            a.Reader.Slot,
            (ref ListenMark mark) =>
            {
                var group = session.Read(a, b, c, d, e, f, g);
                group.Item1 = mark.Of(group.Item1);
                return group;
            },
            terms);

    /// <summary>Waits for flushes of the first of eight records, and gives the newest of all after each.</summary>
    public static IEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>, Reading<T8>)> Listen<T1, T2, T3, T4, T5, T6, T7, T8>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g, Slot<T8> h,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> where T8 : struct, IRecord<T8> =>
        session.Over(a, b, c, d, e, f, g, h, new ListenTerms(timeout, currentFirst, cancel));

    /// <inheritdoc cref="Listen{T1,T2,T3,T4,T5,T6,T7,T8}"/>
    public static IAsyncEnumerable<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>, Reading<T8>)> ListenAsync<T1, T2, T3, T4, T5, T6, T7, T8>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g, Slot<T8> h,
        TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> where T8 : struct, IRecord<T8> =>
        session.Over(a, b, c, d, e, f, g, h, new ListenTerms(timeout, currentFirst, cancel));

    private static Listener<(Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>, Reading<T8>)> Over<T1, T2, T3, T4, T5, T6, T7, T8>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g, Slot<T8> h, ListenTerms terms)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3> where T4 : struct, IRecord<T4>
        where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6> where T7 : struct, IRecord<T7> where T8 : struct, IRecord<T8> =>
        session.Listener(
            a.Reader.Slot,
            (ref ListenMark mark) =>
            {
                var group = session.Read(a, b, c, d, e, f, g, h);
                group.Item1 = mark.Of(group.Item1);
                return group;
            },
            terms);
}
