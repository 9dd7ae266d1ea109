using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using TypedShm.Benchmarks.Floor;
using TypedShm.Description;
using TypedShm.Transport;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Benchmarks.Micro;

/// <summary>One flush and one snapshot of many records of 64 bytes, below the typed interface, beside the same steps in bare C#.</summary>
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
public class ManyRecords : IDisposable
{
    private const int Size = 64;

    private readonly SharedMemoryTransport transport = new();
    private readonly string address = $"shm:bench-{Guid.NewGuid():N}";
    private SlotWrite[] writes = [];
    private SlotRead[] reads = [];
    private byte[] bytes = [];
    private IRegion region = null!;
    private BareSegment segment = null!;
    private BareRegion bare = null!;

    /// <summary>Gets or sets how many records there are.</summary>
    [Params(1, 10, 100, 1000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Open()
    {
        var json = string.Join(",\n", Enumerable.Range(0, Records).Select(number => $$"""  "R__r{{number}}": [["ts", 0.0], ["sender", ""], ["count", 0]]"""));
        var described = DescriptionReader.Read("Many", [new DescriptionFile("many.datadesc.json", $"{{\n{json}\n}}")]).Contract;
        region = transport.Open(new OpenRequest(address, Contract.Parse(ContractText.Write(described)), "BENCH", Start.Join, TimeSpan.FromSeconds(10), TimeProvider.System), CancellationToken.None)!;
        bytes = new byte[Records * Size];
        writes = [.. Enumerable.Range(0, Records).Select(slot => new SlotWrite(slot, new byte[Size], null, null))];
        reads = [.. Enumerable.Range(0, Records).Select(slot => new SlotRead(slot, slot * Size))];
        segment = BareSegment.Make(BareRegion.SizeOf(Records, Size));
        bare = new BareRegion(segment.Memory, Records, Size);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        region.Dispose();
        transport.Remove(address);
        segment.Dispose();
        GC.SuppressFinalize(this);
    }

    [BenchmarkCategory("flush"), Benchmark(Baseline = true)]
    public long BareFlush() => bare.Flush(bytes.AsSpan(0, Size));

    [BenchmarkCategory("flush"), Benchmark]
    public long Flush() => region.Commit(writes, TimeSpan.FromSeconds(10), CancellationToken.None).Flush;

    [BenchmarkCategory("read"), Benchmark(Baseline = true)]
    public long BareRead() => bare.Read(bytes);

    [BenchmarkCategory("read"), Benchmark]
    public long Read()
    {
        region.Read(reads, bytes);
        return reads[0].Flush;
    }
}
