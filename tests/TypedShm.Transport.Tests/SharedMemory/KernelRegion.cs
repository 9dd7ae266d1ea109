using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Opening;

namespace TypedShm.Transport.Tests.SharedMemory;

/// <summary>What a test of regions in the kernel needs: an address of its own, its key, sessions at it; whatever is left at the key goes at the end.</summary>
internal sealed class KernelRegion : IDisposable
{
    private static readonly SharedMemoryUnderTest Subject = new();

    private readonly List<IDisposable> kept = [];

    public KernelRegion(string options = "")
    {
        Address = $"{Subject.NewAddress()}{options}";
        Parsed = ShmAddress.Parse(Address);
    }

    public string Address { get; }

    public int Key => Parsed.Key;

    public ShmAddress Parsed { get; }

    /// <summary>Gets the segment at the key; -1 when there is none.</summary>
    public int Segment => SystemV.FindSegment(Key, out _);

    /// <summary>Gets the semaphore set at the key; -1 when there is none.</summary>
    public int Set => SystemV.FindSet(Key, out _);

    public Kinds Open(string sender = "A", Start start = Start.Join) => Keep(TryOpen(sender, start));

    public Kinds TryOpen(string sender = "A", Start start = Start.Join) =>
        Kinds.Open(new SessionOptions { Address = Address, Sender = sender, Start = start, Transport = Subject.Transport });

    /// <summary>Gives the message with which opening or removing is refused; the address of the region stands as REGION in it.</summary>
    public string Refusal(Action work)
    {
        var refusal = Assert.Throws<TransportException>(work);
        return refusal.Message.Replace(Address, "REGION", StringComparison.Ordinal).Replace($"0x{Key:x8}", "KEY", StringComparison.Ordinal);
    }

    public string RefusalToOpen(Start start = Start.Join) => Refusal(() => TryOpen("B", start).Dispose());

    public bool Remove() => Subject.Transport.Remove(Address);

    /// <summary>Writes into the region as a program would that knows nothing of it.</summary>
    public void Overwrite(Action<MappedMemory> change)
    {
        using var segment = TypedShm.Transport.SharedMemory.Opening.Segment.Find(Parsed, readOnly: false)!;
        change(segment.Memory);
    }

    public T Keep<T>(T one)
        where T : IDisposable
    {
        kept.Add(one);
        return one;
    }

    public void Dispose()
    {
        kept.ForEach(one => one.Dispose());
        SystemV.RemoveSegment(Segment, out _);
        SystemV.RemoveSet(Set, out _);
    }
}
