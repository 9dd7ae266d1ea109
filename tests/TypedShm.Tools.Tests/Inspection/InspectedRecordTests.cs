using TypedShm.Description;
using TypedShm.Inspection;
using TypedShm.Transport.InProcess;

namespace TypedShm.Tools.Tests.Inspection;

/// <summary>Records of every kind of field, found by name, from one session to another.</summary>
public sealed class InspectedRecordTests : IDisposable
{
    private const string Description = """
        {
          "BATTERY__status": { "maxAge": "2s", "fields": [
            ["ts", 0.0], ["sender", ""],
            ["mode", { "type": "enum", "values": ["off", "charge", "drive"] }],
            ["current", { "type": "float32", "unit": "A", "min": -400, "max": 400 }],
            ["image", { "type": "uint16", "shape": [2, 3] }],
            ["cycles", { "type": "uint64" }],
            ["since", { "type": "time" }],
            ["photo", { "type": "bytes", "maxBytes": 8 }],
            ["position", [["x", 0.0], ["y", { "type": "int8", "min": -5 }]]]
          ] }
        }
        """;

    private readonly InProcessTransport transport = new();
    private readonly string address = $"memory:{Guid.NewGuid()}";
    private readonly InspectionSession session;

    public InspectedRecordTests()
    {
        var read = DescriptionReader.Read("Test", [new("f.json", Description)]);
        Assert.Empty(read.Problems);
        session = InspectionSession.Open(ContractText.Write(read.Contract), [transport], new SessionOptions { Address = address, Sender = "TOOL" });
    }

    public void Dispose()
    {
        session.Dispose();
        transport.Remove(address);
    }

    [Fact]
    public void Every_kind_of_field_comes_back_as_it_was_set()
    {
        var since = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero).AddTicks(1);
        (string Field, object Value, object Read)[] values =
        [
            ("mode", "drive", "drive"), ("current", -1.5, -1.5f), ("image", new[] { 1, 2, 3, 4, 5, 6 }, new object[] { 1L, 2L, 3L, 4L, 5L, 6L }),
            ("cycles", 7, 7UL), ("since", since, since), ("photo", new byte[] { 1, 0 }, new byte[] { 1, 0 }), ("position.x", 2, 2.0), ("position.y", (short)-5, -5L),
        ];
        var record = session.NewRecord("BATTERY__status");
        foreach (var (field, value, _) in values)
            record[field] = value;
        session.Set(record);
        session.Flush();

        var reading = session.Read("BATTERY__status");
        Assert.Equal(ReadStatus.Fresh, reading.Status);
        Assert.All(values, set => Assert.Equal(set.Read, reading.Value[set.Field]));
    }

    [Fact]
    public void What_is_outside_of_its_range_is_refused_and_nothing_is_set()
    {
        var record = session.NewRecord("BATTERY__status");
        record["current"] = 5;
        Assert.Equal("BATTERY__status.current: 401 A is not within -400 to 400", Assert.Throws<ArgumentOutOfRangeException>(() => record["current"] = 401).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => record["position.y"] = -6);
        Assert.Equal((5f, 0L), (record["current"], record["position.y"]));
    }

    [Fact]
    public void A_nested_record_is_set_field_by_field()
    {
        var failure = Assert.Throws<ArgumentException>(() => session.NewRecord("BATTERY__status")["position"]);
        Assert.Contains("BATTERY__status has no field 'position': it has ts, sender, mode, current, image, cycles, since, photo, position.x, position.y", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_bytes_than_a_record_are_none()
    {
        var contract = session.NewRecord("BATTERY__status").Contract;
        Assert.Equal($"the record takes {contract.Size} bytes, there are 3", InspectedRecord.TryDecode(contract, [1, 2, 3], out var record));
        Assert.Equal(contract.Blank.ToArray(), record.Bytes.ToArray());
        Assert.Null(InspectedRecord.TryDecode(contract, contract.Blank.Span, out _));
    }
}
