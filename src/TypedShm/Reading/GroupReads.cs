using TypedShm.Transport;

namespace TypedShm;

/// <summary>Reads several records of one session as one snapshot.</summary>
public static class GroupReads
{
    /// <summary>Reads two records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>) Read<T1, T2>(
        this Session session, Slot<T1> a, Slot<T2> b)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[2], [a.Reader.Slot, b.Reader.Slot]);
        return (group.Next(a.Reader), group.Next(b.Reader));
    }

    /// <summary>Reads three records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>) Read<T1, T2, T3>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[3], [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot]);
        return (group.Next(a.Reader), group.Next(b.Reader), group.Next(c.Reader));
    }

    /// <summary>Reads four records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>) Read<T1, T2, T3, T4>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3>
        where T4 : struct, IRecord<T4>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[4], [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot]);
        return (group.Next(a.Reader), group.Next(b.Reader), group.Next(c.Reader), group.Next(d.Reader));
    }

    /// <summary>Reads five records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>) Read<T1, T2, T3, T4, T5>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3>
        where T4 : struct, IRecord<T4> where T5 : struct, IRecord<T5>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[5], [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot]);
        return (group.Next(a.Reader), group.Next(b.Reader), group.Next(c.Reader), group.Next(d.Reader), group.Next(e.Reader));
    }

    /// <summary>Reads six records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>) Read<T1, T2, T3, T4, T5, T6>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3>
        where T4 : struct, IRecord<T4> where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[6], [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot, f.Reader.Slot]);
        return (group.Next(a.Reader), group.Next(b.Reader), group.Next(c.Reader), group.Next(d.Reader), group.Next(e.Reader), group.Next(f.Reader));
    }

    /// <summary>Reads seven records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>) Read<T1, T2, T3, T4, T5, T6, T7>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3>
        where T4 : struct, IRecord<T4> where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6>
        where T7 : struct, IRecord<T7>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[7], [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot, f.Reader.Slot, g.Reader.Slot]);
        return (group.Next(a.Reader), group.Next(b.Reader), group.Next(c.Reader), group.Next(d.Reader), group.Next(e.Reader), group.Next(f.Reader), group.Next(g.Reader));
    }

    /// <summary>Reads eight records as they are at one flush number.</summary>
    public static (Reading<T1>, Reading<T2>, Reading<T3>, Reading<T4>, Reading<T5>, Reading<T6>, Reading<T7>, Reading<T8>) Read<T1, T2, T3, T4, T5, T6, T7, T8>(
        this Session session, Slot<T1> a, Slot<T2> b, Slot<T3> c, Slot<T4> d, Slot<T5> e, Slot<T6> f, Slot<T7> g, Slot<T8> h)
        where T1 : struct, IRecord<T1> where T2 : struct, IRecord<T2> where T3 : struct, IRecord<T3>
        where T4 : struct, IRecord<T4> where T5 : struct, IRecord<T5> where T6 : struct, IRecord<T6>
        where T7 : struct, IRecord<T7> where T8 : struct, IRecord<T8>
    {
        var group = new GroupRead(session.Reading, stackalloc SlotRead[8], [a.Reader.Slot, b.Reader.Slot, c.Reader.Slot, d.Reader.Slot, e.Reader.Slot, f.Reader.Slot, g.Reader.Slot, h.Reader.Slot]);
        return (group.Next(a.Reader), group.Next(b.Reader), group.Next(c.Reader), group.Next(d.Reader), group.Next(e.Reader), group.Next(f.Reader), group.Next(g.Reader), group.Next(h.Reader));
    }
}
