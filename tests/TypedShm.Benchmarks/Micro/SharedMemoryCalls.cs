using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using TypedShm.Benchmarks.Floor;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Benchmarks.Micro;

/// <summary>Single calls over <c>shm:</c>, nobody else at work, beside the same steps in bare C# and beside what would be used instead.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class SharedMemoryCalls : IDisposable
{
    private const int CellSize = 112;

    private readonly SharedMemoryTransport transport = new();
    private readonly ConcurrentDictionary<string, Conform.CounterTotal> dictionary = new();
    private readonly string name = $"bench-{Guid.NewGuid():N}";
    private readonly byte[] record = new byte[64];
    private readonly byte[] cells = new byte[8 * CellSize];
    private BareSegment segment = null!;
    private BareSegment groupSegment = null!;
    private BareRegion bare = null!;
    private BareRegion bareGroup = null!;
    private MemoryMappedFile file = null!;
    private MemoryMappedViewAccessor view = null!;
    private Mutex mutex = null!;
    private Conform session = null!;
    private long count;

    [GlobalSetup]
    public void Open()
    {
        session = Conform.Open(new SessionOptions { Address = $"shm:{name}", Sender = "BENCH", Transport = transport });
        SetAndFlush();
        SetAndFlushGroup();
        segment = BareSegment.Make(BareRegion.SizeOf(1, record.Length));
        groupSegment = BareSegment.Make(BareRegion.SizeOf(8, CellSize));
        (bare, bareGroup) = (new BareRegion(segment.Memory, 1, record.Length), new BareRegion(groupSegment.Memory, 8, CellSize));
        file = MemoryMappedFile.CreateFromFile($"/dev/shm/{name}", FileMode.Create, null, record.Length);
        view = file.CreateViewAccessor();
        mutex = new Mutex(false, $@"Global\{name}");
        WriteToDictionary();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        session.Dispose();
        transport.Remove(session.Address);
        segment.Dispose();
        groupSegment.Dispose();
        view.Dispose();
        file.Dispose();
        mutex.Dispose();
        File.Delete($"/dev/shm/{name}");
    }

    [BenchmarkCategory("flush"), Benchmark(Baseline = true)]
    public long BareFlush() => bare.Flush(record);

    [BenchmarkCategory("flush"), Benchmark]
    public long SetAndFlush()
    {
        session.Counter.Total.Set(new() { Ts = 1, Count = ++count });
        return session.Flush();
    }

    [BenchmarkCategory("flush"), Benchmark]
    public long SetAndFlushStamped()
    {
        session.Counter.Total.Set(new() { Count = ++count });
        return session.Flush();
    }

    [BenchmarkCategory("flush"), Benchmark]
    public long BareClock() => count = DateTime.UtcNow.Ticks;

    [BenchmarkCategory("flush"), Benchmark]
    public void WriteToMappedFile()
    {
        mutex.WaitOne();
        view.WriteArray(0, record, 0, record.Length);
        mutex.ReleaseMutex();
    }

    [BenchmarkCategory("flush"), Benchmark]
    public void WriteToDictionary() => dictionary["COUNTER__total"] = new() { Ts = 1, Sender = "BENCH", Count = ++count };

    [BenchmarkCategory("read"), Benchmark(Baseline = true)]
    public long BareRead() => bare.Read(record);

    [BenchmarkCategory("read"), Benchmark]
    public long Read()
    {
        session.Counter.Total.Read(out var total);
        return total.Count;
    }

    [BenchmarkCategory("read"), Benchmark]
    public long ReadWithAge() => session.Counter.Total.Read().Value.Count;

    [BenchmarkCategory("read"), Benchmark]
    public int ReadFromMappedFile()
    {
        mutex.WaitOne();
        var read = view.ReadArray(0, record, 0, record.Length);
        mutex.ReleaseMutex();
        return read;
    }

    [BenchmarkCategory("read"), Benchmark]
    public long ReadFromDictionary() => dictionary["COUNTER__total"].Count;

    [BenchmarkCategory("flush of 8"), Benchmark(Baseline = true)]
    public long BareFlushOfGroup() => bareGroup.Flush(cells.AsSpan(0, CellSize));

    [BenchmarkCategory("flush of 8"), Benchmark]
    public long SetAndFlushGroup()
    {
        count++;
        var cell = session.Cell;
        cell.A.Set(new() { Ts = 1, Round = count });
        cell.B.Set(new() { Ts = 1, Round = count });
        cell.C.Set(new() { Ts = 1, Round = count });
        cell.D.Set(new() { Ts = 1, Round = count });
        cell.E.Set(new() { Ts = 1, Round = count });
        cell.F.Set(new() { Ts = 1, Round = count });
        cell.G.Set(new() { Ts = 1, Round = count });
        cell.H.Set(new() { Ts = 1, Round = count });
        return session.Flush();
    }

    [BenchmarkCategory("read of 8"), Benchmark(Baseline = true)]
    public long BareReadOfGroup() => bareGroup.Read(cells);

    [BenchmarkCategory("read of 8"), Benchmark]
    public long ReadGroup()
    {
        var cell = session.Cell;
        var group = session.Read(cell.A, cell.B, cell.C, cell.D, cell.E, cell.F, cell.G, cell.H);
        return group.Item1.Value.Round + group.Item8.Value.Round;
    }
}
