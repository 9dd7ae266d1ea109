using TypedShm.Benchmarks.Floor;

namespace TypedShm.Benchmarks.Journey.Sides;

/// <summary>The same steps in bare C# over a segment of the same kind.</summary>
internal sealed class BareSide : ISide
{
    /// <summary>So long a wait lasts before it says that nothing came.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly BareSegment there;
    private readonly BareSegment back;
    private readonly BareRegion own;
    private readonly BareRegion others;
    private readonly byte[] record;
    private readonly byte[] bytes;
    private readonly bool spins;
    private long seen;

    /// <summary>Attaches to the segments of the way there and the way back.</summary>
    public BareSide(int there, int back, BareShape shape, bool answers, bool spins)
    {
        this.there = BareSegment.Attach(there);
        this.back = BareSegment.Attach(back);
        var (ask, answer) = (new BareRegion(this.there.Memory, shape.Records, shape.Size), new BareRegion(this.back.Memory, shape.Records, shape.Size));
        (own, others) = answers ? (answer, ask) : (ask, answer);
        (record, bytes, this.spins) = (new byte[shape.Size], new byte[shape.Records * shape.Size], spins);
    }

    public void Flush(long stamp)
    {
        BitConverter.TryWriteBytes(record, stamp);
        own.Flush(record);
    }

    public long Read()
    {
        own.Read(bytes);
        return BitConverter.ToInt64(bytes);
    }

    public long Wait()
    {
        if (spins ? !others.Spin(seen, Patience) : !others.Park(seen, Patience))
            return -1;
        seen = others.Read(bytes);
        return BitConverter.ToInt64(bytes);
    }

    public void Dispose()
    {
        there.Dispose();
        back.Dispose();
    }
}
