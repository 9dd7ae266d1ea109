using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.InProcess;

namespace TypedShm.Benchmarks.Micro;

/// <summary>One value's way over <c>memory:</c>, beside what a single process would use instead: a dictionary, or bytes below a lock.</summary>
[MemoryDiagnoser]
public class InProcessCalls
{
    private readonly ConcurrentDictionary<string, Conform.CounterTotal> dictionary = new();
    private readonly Lock gate = new();
    private readonly byte[] pending = new byte[64];
    private readonly byte[] slot = new byte[64];
    private Conform session = null!;
    private long count;

    [GlobalSetup]
    public void Open()
    {
        session = Conform.Open(new SessionOptions { Address = $"memory:bench-{Guid.NewGuid()}", Sender = "BENCH", Transport = new InProcessTransport() });
        GroupOfEight.Set(session, 1, 1);
        session.Counter.Total.Set(new() { Ts = 1, Count = 1 });
        session.Flush();
        dictionary["COUNTER__total"] = new() { Ts = 1, Sender = "BENCH", Count = 1 };
    }

    [GlobalCleanup]
    public void Close() => session.Dispose();

    [Benchmark]
    public long SetAndFlush()
    {
        session.Counter.Total.Set(new() { Ts = 1, Count = ++count });
        return session.Flush();
    }

    [Benchmark]
    public long SetAndFlushStamped()
    {
        session.Counter.Total.Set(new() { Count = ++count });
        return session.Flush();
    }

    [Benchmark]
    public void WriteToDictionary() => dictionary["COUNTER__total"] = new() { Ts = 1, Sender = "BENCH", Count = ++count };

    [Benchmark]
    public void CopyBelowLock()
    {
        lock (gate)
            pending.CopyTo(slot, 0);
    }

    [Benchmark]
    public long Read()
    {
        session.Counter.Total.Read(out var total);
        return total.Count;
    }

    [Benchmark]
    public long ReadWithAge() => session.Counter.Total.Read().Value.Count;

    [Benchmark]
    public long ReadFromDictionary() => dictionary["COUNTER__total"].Count;

    [Benchmark]
    public long ReadGroupOfThree()
    {
        var (a, b, c) = session.Read(session.Cell.A, session.Cell.B, session.Counter.Total);
        return a.Value.Round + b.Value.Round + c.Value.Count;
    }
}
