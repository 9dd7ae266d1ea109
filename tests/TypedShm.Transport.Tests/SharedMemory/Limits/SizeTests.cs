using TypedShm.Description;
using TypedShm.Inspection;

namespace TypedShm.Transport.Tests.SharedMemory.Limits;

/// <summary>The largest contracts, and several regions at once, through sessions.</summary>
public sealed class SizeTests : IDisposable
{
    private const string Stamps = """["ts", 0.0], ["sender", ""]""";

    private readonly KernelRegion region = new();

    public void Dispose() => region.Dispose();

    [Fact]
    public void A_thousand_records_are_flushed_at_once_and_read_as_one_snapshot()
    {
        var names = Enumerable.Range(0, 1000).Select(number => $"G{number % 10}__r{number}").ToArray();
        var text = TextOf($"{{ {string.Join(", ", names.Select(name => $"\"{name}\": [{Stamps}, [\"count\", 0], [\"text\", \"\"]]"))} }}");
        var (writer, reader) = OpenTwo(text);
        for (var number = 0; number < names.Length; number++)
        {
            var record = writer.NewRecord(names[number]);
            (record["count"], record["text"]) = (number, names[number]);
            writer.Set(record);
        }

        var flush = writer.Flush();
        var found = reader.Read(names);
        Assert.All(found, reading => Assert.Equal((ReadStatus.Fresh, flush), (reading.Status, reading.Flush)));
        Assert.Equal(names.Select((name, number) => ((object)(long)number, (object)name)), found.Select(reading => (reading.Value["count"], reading.Value["text"])));
    }

    [Fact]
    public void A_record_of_a_mebibyte_crosses_whole()
    {
        const int length = (1 << 20) - 64;
        var text = TextOf($$"""{ "G__picture": [{{Stamps}}, ["number", 0], ["dots", { "type": "bytes", "maxBytes": {{length - 8}} }]] }""");
        var (writer, reader) = OpenTwo(text);
        Assert.InRange(writer.Contract.Records[0].Size, (1 << 20) - 16, 1 << 20);
        for (var round = 1; round <= 5; round++)
        {
            var record = writer.NewRecord("G__picture");
            var dots = new byte[length - 8];
            new Random(round).NextBytes(dots);
            (record["number"], record["dots"]) = (round, dots);
            writer.Set(record);
            writer.Flush();

            var found = reader.Read("G__picture");
            Assert.Equal((ReadStatus.Fresh, (object)(long)round), (found.Status, found.Value["number"]));
            Assert.True(found.Value["dots"] is byte[] there && there.AsSpan().SequenceEqual(dots), $"round {round}");
        }
    }

    [Fact]
    public void Several_regions_of_one_process_do_not_meet()
    {
        var regions = Enumerable.Range(0, 8).Select(_ => region.Keep(new KernelRegion())).ToArray();
        var sessions = regions.Select((one, number) => (First: one.Open($"A{number}"), Second: one.Open($"B{number}"))).ToArray();
        for (var number = 0; number < sessions.Length; number++)
        {
            sessions[number].First.All.Wide.Set(new() { Behind = (short)number });
            sessions[number].First.Flush();
        }

        Assert.Equal(Enumerable.Range(0, 8), sessions.Select(session => (int)session.Second.All.Wide.Read().Value.Behind));
    }

    private static string TextOf(string description)
    {
        var read = DescriptionReader.Read("Sizes", [new("sizes.datadesc.json", description)]);
        Assert.Empty(read.Problems);
        return ContractText.Write(read.Contract);
    }

    private (InspectionSession Writer, InspectionSession Reader) OpenTwo(string text)
    {
        return (Open("W"), Open("R"));

        InspectionSession Open(string sender) =>
            region.Keep(InspectionSession.Open(text, [], new SessionOptions { Address = region.Address, Sender = sender, Transport = new SharedMemoryUnderTest().Transport }));
    }
}
