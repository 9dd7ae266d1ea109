using TypedShm.Description;
using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.Transport.Tests.SharedMemory.Layout;

/// <summary>Where things lie in regions of any contract.</summary>
public sealed class RegionLayoutTests
{
    private const long FirstByteBehindPlaces = 16_896; // 512 + 128 x 128

    [Fact]
    public void A_small_region_lies_as_it_was_computed_by_hand()
    {
        var contract = Contract("""{ "a": [["ts", 0.0], ["sender", ""]], "b": [["ts", 0.0], ["sender", ""], ["v", 0.0]] }""");
        var layout = new RegionLayout("name", contract);
        var text = contract.Text.Length;
        var directory = RoundUp(16_960 + text);

        Assert.Equal((FirstByteBehindPlaces, 16_960, directory), (layout.NameAt, layout.TextAt, layout.DirectoryAt));
        // A record of 56 bytes, then one of 64: both have cells of 64 bytes.
        var slots = directory + 64;
        Assert.Equal([(slots, 56, 4, 64), (slots + 384, 64, 4, 64)], layout.Slots.Select(slot => (slot.Header, slot.Size, slot.Cells, slot.Stride)));
        Assert.Equal(slots + 768, layout.Size);
        Assert.Equal((slots + 128, slots + 320), (layout.Slots[0].CellAt(0), layout.Slots[0].CellAt(3)));
        Assert.Equal((slots, slots + 24, slots + 64, slots + 88), (layout.Slots[0].TagAt(0), layout.Slots[0].TagAt(3), layout.Slots[0].DeadlineAt(0), layout.Slots[0].DeadlineAt(3)));
        Assert.Equal((slots + 32, slots + 40), (layout.Slots[0].MaskAt(0), layout.Slots[0].MaskAt(1)));
        Assert.Equal((512, 16_768), (RegionLayout.PlaceAt(0), RegionLayout.PlaceAt(127)));
    }

    [Theory]
    [InlineData(16_376, 4)]
    [InlineData(16_384, 2)]
    public void A_record_from_16_KiB_on_has_two_cells(int size, int cells)
    {
        var slot = SlotPlace.At(0, size);
        Assert.Equal((cells, 16_384), (slot.Cells, slot.Stride));
    }

    [Fact]
    public void Nothing_overlaps_and_what_is_written_has_lines_of_its_own()
    {
        var random = new Random(20261127);
        for (var round = 0; round < 200; round++)
        {
            var contract = Contract($"{{ {string.Join(", ", Enumerable.Range(0, random.Next(1, 40)).Select(index => Record(random, index)))} }}");
            var layout = new RegionLayout(new string('n', random.Next(1, 256)), contract);
            long end = FirstByteBehindPlaces;
            foreach (var (at, length) in Parts(layout, contract))
            {
                Assert.True(at >= end, $"round {round}: {at} lies below {end}");
                end = at + length;
            }

            Assert.Equal(RoundUp(end), layout.Size);
            Assert.All(layout.Slots.SelectMany(slot => Enumerable.Range(0, slot.Cells).Select(slot.CellAt).Append(slot.Header)), place => Assert.Equal(0, place % 64));
        }
    }

    [Fact]
    public void A_directory_names_each_record_within_the_text()
    {
        var contract = Contract("""{ "b": [["ts", 0.0], ["sender", ""]], "b2": [["ts", 0.0], ["sender", "record b, "]], "a__b": [["ts", 0.0], ["sender", ""]] }""");
        var layout = new RegionLayout("name", contract);
        Assert.Equal(
            contract.Records.Select(record => $"record {record.Name}, size"),
            Enumerable.Range(0, 3).Select(layout.NameOf).Select(name => contract.Text.Substring((int)(name.At - layout.TextAt) - 7, name.Length + 13)));
    }

    [Fact]
    public void The_largest_region_has_places_beyond_two_gigabytes()
    {
        const int record = 1 << 20;
        var fields = """[["ts", 0.0], ["sender", ""], ["data", { "type": "bytes", "maxBytes": 1048512 }]]""";
        var contract = Contract($"{{ {string.Join(", ", Enumerable.Range(0, 1000).Select(index => $"\"r{index}\": {fields}"))} }}");
        Assert.All(contract.Records, one => Assert.InRange(one.Size, record - 64, record));
        var layout = new RegionLayout("large", contract);

        var slots = layout.Slots[0].Header;
        var stride = RoundUp(contract.Records[0].Size);
        Assert.Equal(RoundUp(RoundUp(16_960 + contract.Text.Length) + (1000 * 32)), slots);
        Assert.Equal(slots + (999 * (128 + (2 * stride))), layout.Slots[999].Header);
        Assert.Equal(slots + (1000 * (128 + (2 * stride))), layout.Size);
        Assert.InRange(layout.Slots[999].CellAt(1), 2_000_000_000, long.MaxValue);
    }

    private static IEnumerable<(long At, long Length)> Parts(RegionLayout layout, Contract contract)
    {
        yield return (layout.NameAt, layout.Name.Length);
        yield return (layout.TextAt, layout.Text.Length);
        yield return (layout.DirectoryAt, 32L * contract.Records.Count);
        foreach (var slot in layout.Slots)
        {
            yield return (slot.Header, 128);
            for (var cell = 0; cell < slot.Cells; cell++)
                yield return (slot.CellAt(cell), slot.Size);
        }
    }

    private static string Record(Random random, int index) =>
        $$"""
        "r{{index}}": [["ts", 0.0], ["sender", ""], ["data", { "type": "bytes", "maxBytes": {{random.Next(1, random.Next(2, 100_000))}} }]]
        """;

    private static Contract Contract(string description)
    {
        var read = DescriptionReader.Read("Laid", [new("laid.datadesc.json", description)]);
        Assert.Empty(read.Problems);
        return TypedShm.Contract.Parse(ContractText.Write(read.Contract));
    }

    private static long RoundUp(long offset) => (offset + 63) / 64 * 64;
}
