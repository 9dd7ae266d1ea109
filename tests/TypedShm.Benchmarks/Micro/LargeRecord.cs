using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Benchmarks.Micro;

/// <summary>A record with 32 x 64 doubles on its way over <c>shm:</c>, beside the bare copies that it takes: two to set and flush it, one to read it.</summary>
[MemoryDiagnoser]
public class LargeRecord
{
    private readonly SharedMemoryTransport transport = new();
    private readonly string address = $"shm:bench-{Guid.NewGuid()}";
    private readonly RecordBuffer buffer = new();
    private readonly double[] sensor = new double[2048];
    private readonly byte[] pending = new byte[16456];
    private readonly byte[] slot = new byte[16456];
    private Frames session = null!;

    [GlobalSetup]
    public void Open()
    {
        session = Frames.Open(new SessionOptions { Address = address, Sender = "BENCH", Transport = transport });
        SetAndFlush();
    }

    [GlobalCleanup]
    public void Close()
    {
        session.Dispose();
        transport.Remove(address);
    }

    [Benchmark]
    public long SetAndFlush()
    {
        session.Camera.Image.Set(new() { Ts = 1, Pixels = sensor });
        return session.Flush();
    }

    [Benchmark]
    public long FillAndFlush()
    {
        session.Camera.Image.Set(sensor, static (image, sensor) =>
        {
            sensor.CopyTo(image.Pixels.Overwrite());
            return image with { Ts = 1 };
        });
        return session.Flush();
    }

    [Benchmark]
    public void TwoCopies()
    {
        MemoryMarshal.AsBytes(sensor.AsSpan()).CopyTo(pending);
        pending.CopyTo(slot, 0);
    }

    [Benchmark]
    public double Read()
    {
        session.Camera.Image.Read(out var image, buffer);
        return image.Pixels[7];
    }

    [Benchmark]
    public double ReadIntoNewMemory()
    {
        session.Camera.Image.Read(out var image);
        return image.Pixels[7];
    }

    [Benchmark]
    public double ReadWithSmall()
    {
        var (image, status) = session.Read(session.Camera.Image, session.Camera.Status, buffer);
        return image.Value.Pixels[7] + status.Value.Round;
    }

    [Benchmark]
    public void OneCopy() => slot.CopyTo(pending, 0);
}
