using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using TypedShm.Transport;

namespace TypedShm.Benchmarks.Micro;

/// <summary>A packed record to JSON and back, beside what System.Text.Json's source generator makes of an equal class.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class JsonCalls
{
    private const string Point = """
        record point, size 64, fingerprint 245b6310036fbbce
        point.ts: float64 at 0, size 8, unit -, blank 0.0
        point.sender: string at 8, size 48, unit -, blank ""
        point.voltage: float64 at 56, size 8, unit -, blank 0.0

        """;

    private const string Measures = """
        record BATTERY__measures, size 176, fingerprint 827cb3cae1c38924
        BATTERY__measures.ts: float64 at 0, size 8, unit -, blank 0.0
        BATTERY__measures.sender: string at 8, size 48, unit -, blank ""
        BATTERY__measures.voltage: float64 at 56, size 8, unit -, blank 0.0
        BATTERY__measures.current: float64 at 64, size 8, unit -, blank 0.0
        BATTERY__measures.cells: float64[4] at 72, size 32, unit -, blank 0.0
        BATTERY__measures.cycles: int64 at 104, size 8, unit -, blank 0
        BATTERY__measures.label: string at 112, size 64, unit -, blank ""

        """;

    private readonly JsonPoint point = new() { Ts = 1795188706.223241, Sender = "HDL_BATTERY", Voltage = 48.2 };

    private readonly JsonMeasures measures = new()
    {
        Ts = 1795188706.223241,
        Sender = "HDL_BATTERY",
        Voltage = 48.2,
        Current = -3.1,
        Cells = [4.05, 4.1, 4.02, 4.0],
        Cycles = 1234,
        Label = "rack 7, left",
    };

    private readonly JsonRecord pointRecord = RecordOf(Point);
    private readonly JsonRecord measuresRecord = RecordOf(Measures);
    private byte[] packedPoint = null!;
    private byte[] packedMeasures = null!;
    private byte[] pointText = null!;
    private byte[] measuresText = null!;

    [GlobalSetup]
    public void Write()
    {
        packedPoint = PackedOf(pointRecord, JsonSerializer.SerializeToUtf8Bytes(point, JsonClasses.Default.JsonPoint));
        packedMeasures = PackedOf(measuresRecord, JsonSerializer.SerializeToUtf8Bytes(measures, JsonClasses.Default.JsonMeasures));
        // What both read is what Python and this codec write.
        (pointText, measuresText) = (EncodePoint(), EncodeMeasures());
    }

    [BenchmarkCategory("encode 64"), Benchmark(Baseline = true)]
    public byte[] SerializePoint() => JsonSerializer.SerializeToUtf8Bytes(point, JsonClasses.Default.JsonPoint);

    [BenchmarkCategory("encode 64"), Benchmark]
    public byte[] EncodePoint() => pointRecord.Encode(packedPoint);

    [BenchmarkCategory("decode 64"), Benchmark(Baseline = true)]
    public object DeserializePoint() => JsonSerializer.Deserialize(pointText, JsonClasses.Default.JsonPoint)!;

    [BenchmarkCategory("decode 64"), Benchmark]
    public ReadStatus DecodePoint() => Decode(pointRecord, pointText, packedPoint);

    [BenchmarkCategory("encode measures"), Benchmark(Baseline = true)]
    public byte[] SerializeMeasures() => JsonSerializer.SerializeToUtf8Bytes(measures, JsonClasses.Default.JsonMeasures);

    [BenchmarkCategory("encode measures"), Benchmark]
    public byte[] EncodeMeasures() => measuresRecord.Encode(packedMeasures);

    [BenchmarkCategory("decode measures"), Benchmark(Baseline = true)]
    public object DeserializeMeasures() => JsonSerializer.Deserialize(measuresText, JsonClasses.Default.JsonMeasures)!;

    [BenchmarkCategory("decode measures"), Benchmark]
    public ReadStatus DecodeMeasures() => Decode(measuresRecord, measuresText, packedMeasures);

    private static JsonRecord RecordOf(string text) => new(Contract.Create("Json", text).Records[0]);

    private static byte[] PackedOf(JsonRecord record, byte[] json)
    {
        var packed = new byte[record.Record.Size];
        return Decode(record, json, packed) is ReadStatus.Fresh ? packed : throw new InvalidOperationException("What System.Text.Json wrote is not read.");
    }

    private static ReadStatus Decode(JsonRecord record, byte[] json, byte[] packed)
    {
        var read = default(SlotRead);
        ReadNotes? notes = null;
        record.Decode(json, packed, ref read, ref notes);
        return read.Status;
    }
}
