using TypedShm.Inspection;
using TypedShm.Transport;
using TypedShm.Transport.InProcess;

namespace TypedShm.Tools.Tests.Inspection;

public sealed class InspectionSessionTests : IDisposable
{
    private const string Shorter = """
        typedshm contract 1
        contract X, fingerprint 9ad55ca475dd0052

        record r, size 64, fingerprint 1080814545d8c612
        r.ts: float64 at 0, size 8, unit -, blank 0.0
        r.sender: string at 8, size 48, unit -, blank ""
        r.a: bool at 56, size 1, unit -, blank true

        """;

    private const string Longer = """
        typedshm contract 1
        contract X, fingerprint 4d3c8d5c293d7b48

        record r, size 72, fingerprint ae55e76db41b6d0e
        r.ts: float64 at 0, size 8, unit -, blank 0.0
        r.sender: string at 8, size 48, unit -, blank ""
        r.a: bool at 56, size 1, unit -, blank true
        r.b: bool at 57, size 1, unit -, blank true
        r.c: int64 at 64, size 8, unit -, blank 7

        """;

    private static readonly ITransport[] Transports = [new InProcessTransport()];

    private readonly string address = $"memory:{Guid.NewGuid()}";
    private readonly Station typed;
    private readonly InspectionSession tool;

    public InspectionSessionTests()
    {
        typed = Station.Open(address, "TYPED");
        tool = InspectionSession.Open(Station.Contract.Text, Transports, new SessionOptions { Address = address, Sender = "TOOL" });
    }

    public void Dispose()
    {
        typed.Dispose();
        tool.Dispose();
        Station.Remove(address);
    }

    [Fact]
    public void What_generated_code_wrote_is_read_by_field_name()
    {
        typed.Battery.Measures.Set(new() { Voltage = 48.2, Cells = [1, 2, 3, 4], Label = "prêt" });
        var flush = typed.Flush();

        var reading = tool.Read("BATTERY__measures");
        Assert.Equal((ReadStatus.Fresh, flush), (reading.Status, reading.Flush));
        Assert.Equal(("TYPED", 48.2, "prêt"), (reading.Value["sender"], reading.Value["voltage"], reading.Value["label"]));
        Assert.Equal(new object[] { 1.0, 2.0, 3.0, 4.0 }, reading.Value["cells"]);
    }

    [Fact]
    public void What_a_tool_wrote_is_read_by_generated_code()
    {
        var status = tool.NewRecord("BATTERY__status");
        status["mode"] = "drive";
        status["count"] = 41L;
        status["on"] = new[] { false, true };
        tool.Set(status);
        var limits = tool.NewRecord("limits");
        limits["low"] = -3.5;
        tool.Set(limits);
        var flush = tool.Flush();

        var (read, other) = typed.Read(typed.Battery.Status, typed.Limits);
        Assert.Equal((flush, flush, "TOOL", "drive", 41), (read.Flush, other.Flush, read.Value.Sender, read.Value.Mode, read.Value.Count));
        Assert.Equal((false, true, -3.5, 1.5), (read.Value.On[0], read.Value.On[1], other.Value.Low, other.Value.High));
    }

    [Fact]
    public void The_last_of_several_sets_of_one_record_is_flushed_once()
    {
        var limits = tool.NewRecord("limits");
        for (var low = 0.0; low < 3; low++)
        {
            limits["low"] = low;
            tool.Set(limits, expectedFlush: 0);
        }

        Assert.Equal(FlushStatus.Done, tool.TryFlush().Status);
        typed.Limits.Read(out var read);
        Assert.Equal(2, read.Low);
    }

    [Fact]
    public void Blanks_are_those_of_the_description()
    {
        var reading = tool.Read("limits");
        Assert.Equal((ReadStatus.Blank, -1.5, 1.5), (reading.Status, reading.Value["low"], reading.Value["high"]));
    }

    [Fact]
    public void A_refused_value_leaves_the_record_as_it_was()
    {
        var measures = tool.NewRecord("BATTERY__measures");
        measures["cells"] = new[] { 1.0, 2.0, 3.0, 4.0 };
        Assert.Throws<ArgumentException>(() => measures["cells"] = new object[] { 9.0, 9.0, "x", 9.0 });
        Assert.Throws<ArgumentException>(() => measures["cells"] = new[] { 9.0 });
        Assert.Throws<ArgumentException>(() => measures["voltage"] = "48");
        Assert.Throws<ArgumentException>(() => measures["label"] = new string('x', 63));
        Assert.Equal(new object[] { 1.0, 2.0, 3.0, 4.0 }, measures["cells"]);
    }

    [Fact]
    public void A_tool_with_fewer_fields_leaves_the_regions_blanks_in_the_others_also_within_its_padding()
    {
        var options = new SessionOptions { Address = $"{address}.fields", Sender = "TOOL" };
        using var longer = InspectionSession.Open(Longer, Transports, options);
        using var shorter = InspectionSession.Open(Shorter, Transports, options);
        var record = shorter.NewRecord("r");
        record["a"] = false;
        shorter.Set(record);
        shorter.Flush();

        var read = longer.Read("r").Value;
        Assert.Equal((false, true, 7L), (read["a"], read["b"], read["c"]));
        Transports[0].Remove(options.Address);
    }

    [Fact]
    public void Unknown_names_are_refused_with_the_known_ones()
    {
        Assert.Contains("no record 'nobody'", Assert.Throws<ArgumentException>(() => tool.Read("nobody")).Message, StringComparison.Ordinal);
        var failure = Assert.Throws<ArgumentException>(() => tool.NewRecord("limits")["middle"]);
        Assert.Contains("limits has no field 'middle': it has ts, sender, low, high", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_is_opened_by_its_own_contract()
    {
        var options = new SessionOptions { Address = address, Start = Start.Look };
        using var looking = InspectionSession.Open(Transports, options)!;
        var region = InspectionSession.Look(Transports, options)!;

        Assert.Equal((Station.Contract.Text, Station.Contract.Text, "TYPED"), (looking.Contract.Text, region.Contract.Text, region.CreatedBy));
        Assert.Null(InspectionSession.Look(Transports, options with { Address = $"{address}.none" }));
        Assert.Throws<ArgumentException>(() => InspectionSession.Open(Transports, options with { Start = Start.Join }));
        Assert.Throws<ArgumentException>(() => InspectionSession.Open(Transports, options with { Address = null }));
    }

    [Fact]
    public void A_region_whose_contract_is_damaged_cannot_be_opened()
    {
        var failure = Assert.Throws<TransportException>(() => InspectionSession.Look([new DamagedTransport()], new SessionOptions { Address = "damaged:x" }));

        Assert.StartsWith("open damaged:x: the contract of the region cannot be read: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_is_given_after_each_flush_of_its_first_record_and_when_the_time_is_over()
    {
        using var groups = tool.Listen(["limits", "BATTERY__measures"], TimeSpan.FromSeconds(60)).GetEnumerator();
        typed.Battery.Measures.Set(new() { Voltage = 1 });
        typed.Limits.Set(new() { Low = -2 });
        var flush = typed.Flush();

        Assert.True(groups.MoveNext());
        Assert.Equal((flush, -2.0, flush, 1.0), (groups.Current[0].Flush, groups.Current[0].Value["low"], groups.Current[1].Flush, groups.Current[1].Value["voltage"]));
        var late = tool.Listen(["BATTERY__status", "limits"], TimeSpan.Zero).First();
        Assert.Equal((ReadStatus.Timeout, "", ReadStatus.Fresh), (late[0].Status, late[0].Value["sender"], late[1].Status));
    }

    [Fact]
    public void Bytes_that_are_no_record_are_told_apart()
    {
        var record = Station.Contract.Records[Station.Contract.SlotOf("limits")];
        var bytes = record.Blank.ToArray();
        bytes[8] = 200;
        Assert.Equal("sender: the length 200 is more than the 46 bytes that the field holds", InspectedRecord.TryDecode(record, bytes, out _));
    }
}
