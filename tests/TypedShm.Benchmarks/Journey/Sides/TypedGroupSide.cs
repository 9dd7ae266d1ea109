using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Benchmarks.Journey.Sides;

/// <summary>Eight records of 112 bytes in one flush and one snapshot, over <c>shm:</c>.</summary>
internal sealed class TypedGroupSide(string address) : ISide
{
    private readonly Conform session = Conform.Open(new SessionOptions { Address = address, Sender = "BENCH", Transport = new SharedMemoryTransport() });

    public void Flush(long stamp)
    {
        var cell = session.Cell;
        cell.A.Set(new() { Ts = 1, Round = stamp });
        cell.B.Set(new() { Ts = 1, Round = stamp });
        cell.C.Set(new() { Ts = 1, Round = stamp });
        cell.D.Set(new() { Ts = 1, Round = stamp });
        cell.E.Set(new() { Ts = 1, Round = stamp });
        cell.F.Set(new() { Ts = 1, Round = stamp });
        cell.G.Set(new() { Ts = 1, Round = stamp });
        cell.H.Set(new() { Ts = 1, Round = stamp });
        session.Flush();
    }

    public long Read()
    {
        var cell = session.Cell;
        var group = session.Read(cell.A, cell.B, cell.C, cell.D, cell.E, cell.F, cell.G, cell.H);
        return group.Item1.Status is ReadStatus.Fresh && group.Item1.Value.Round == group.Item8.Value.Round ? group.Item1.Value.Round : -1;
    }

    public long Wait() => throw new NotSupportedException("groups are read and flushed here, not waited for");

    public void Dispose() => session.Dispose();
}
