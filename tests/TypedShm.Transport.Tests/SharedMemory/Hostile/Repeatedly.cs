using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Opening;

namespace TypedShm.Transport.Tests.SharedMemory.Hostile;

/// <summary>Damages the segment that lies at an address again and again on a thread of its own, until it is disposed of.</summary>
internal sealed class Repeatedly : IDisposable
{
    private const int Pauses = 200;

    private readonly Thread thread;
    private volatile bool stopped;

    public Repeatedly(ShmAddress address, Random random, Action<MappedMemory, Random> hurt)
    {
        thread = new Thread(() => Run(address, random, hurt));
        thread.Start();
    }

    public void Dispose()
    {
        stopped = true;
        thread.Join();
    }

    private void Run(ShmAddress address, Random random, Action<MappedMemory, Random> hurt)
    {
        using var segment = Segment.Find(address, readOnly: false);
        while (!stopped && segment is not null)
        {
            hurt(segment.Memory, random);
            Thread.SpinWait(Pauses);
            Thread.Yield();
        }
    }
}
