using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Transport.Tests.SharedMemory.Limits;

/// <summary>Other programs' objects at a region's key, and regions that were overwritten: each is told, and left alone.</summary>
public sealed class ForeignObjectTests : IDisposable
{
    private readonly KernelRegion region = new();

    public void Dispose() => region.Dispose();

    [Fact]
    public void Two_names_with_one_key_are_told_both()
    {
        using var first = new KernelRegion("?key=0x7E57ED03");
        using var second = new KernelRegion("?key=0x7E57ED03");
        first.Open("FIRST");
        var refusal = second.RefusalToOpen();
        Assert.Equal(
            $"open REGION: the key KEY already belongs to the region shm:{first.Parsed.Name}, made by FIRST. Give one of the two a key of its own: shm:{second.Parsed.Name}?key=0x54000001",
            refusal);
        Assert.Equal(refusal, second.RefusalToOpen(Start.Look));
        Assert.Equal(
            $"remove REGION: the key KEY belongs to the region shm:{first.Parsed.Name}, made by FIRST, so it is left alone. To remove that one, write its name; if its name was overwritten: ipcrm -m {first.Segment} -s {first.Set}",
            second.Refusal(() => second.Remove()));
        first.Open("AGAIN");
        Assert.True(first.Remove());
    }

    [Theory]
    [InlineData(100, 'x')]
    [InlineData(4096, 'x')]
    [InlineData(4096, '\0')]
    [InlineData(1, '\0')]
    public void A_segment_that_is_no_region_is_told_and_left_alone(int size, char content)
    {
        var id = SystemV.MakeSegment(region.Key, size, 0x180, out _);
        region.Overwrite(memory => memory.Bytes(0, size).Fill((byte)content));

        var refusal = $"open REGION: the key KEY belongs to a segment (id {id}, {size} bytes) that is no region of TypedShm. Choose another name or key; or, if nobody needs it, remove it: ipcrm -m {id}";
        Assert.Equal((refusal, refusal), (region.RefusalToOpen(), region.RefusalToOpen(Start.Look)));
        Assert.Equal($"remove REGION: the key KEY belongs to a segment (id {id}) that is no region of TypedShm, so it is left alone", region.Refusal(() => region.Remove()));
        Assert.Equal((id, -1), (region.Segment, region.Set));
        region.Overwrite(memory => Assert.False(memory.Bytes(0, size).ContainsAnyExcept((byte)content)));
    }

    [Fact]
    public void A_segment_with_data_behind_zeros_is_no_dead_makers_also_beside_a_set_of_a_regions_size()
    {
        var set = SystemV.FindOrMakeSet(region.Key, 132, 0x180, out _);
        var id = SystemV.MakeSegment(region.Key, 3 << 20, 0x180, out _);
        region.Overwrite(memory => memory.Int32((3 << 20) - 4) = 1);

        Assert.StartsWith($"open REGION: the key KEY belongs to a segment (id {id}, {3 << 20} bytes) that is no region of TypedShm.", region.RefusalToOpen(), StringComparison.Ordinal);
        Assert.EndsWith("so it is left alone", region.Refusal(() => region.Remove()), StringComparison.Ordinal);
        Assert.Equal((id, set), (region.Segment, region.Set));
    }

    [Fact]
    public void A_list_of_regions_attaches_nothing_that_cannot_be_one()
    {
        region.Open("A");
        using var small = new KernelRegion();
        int[] others = [SystemV.MakeSegment(0, 1 << 20, 0x180, out _), SystemV.MakeSegment(small.Key, RegionMap.HeaderSize - 1, 0x180, out _)];
        try
        {
            Assert.Contains(region.Address, SharedMemoryRegions.List().Select(found => found.Address));
            Assert.All(others, other => Assert.Equal(0, SystemV.StatusOf(other, out _).AttachedAt));
        }
        finally
        {
            SystemV.RemoveSegment(others[0], out _);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(131)]
    [InlineData(133)]
    [InlineData(1000)]
    public void A_semaphore_set_of_another_size_is_told_and_left_alone(int count)
    {
        var id = SystemV.FindOrMakeSet(region.Key, count, 0x180, out _);
        Assert.Equal(
            $"open REGION: the key KEY belongs to a semaphore set (id {id}) that does not have the 132 semaphores of a region's; PHP's sem_get makes such a set of 3. If nobody needs it, remove it (ipcrm -s {id}) and open the region before PHP comes; or choose a key of your own: REGION?key=0x54000001",
            region.RefusalToOpen());
        Assert.False(region.Remove());
        Assert.Equal((-1, id), (region.Segment, region.Set));
    }

    [Fact]
    public void A_region_of_another_layout_is_told()
    {
        region.Open("A");
        region.Overwrite(memory => memory.UInt32(RegionMap.VersionAt) = 2);
        Assert.Equal(
            "open REGION: the region cannot be entered: its layout is version 2, and this program knows version 1: bring all programs to one version of TypedShm. To start anew: typedshm remove --address REGION",
            region.RefusalToOpen());
        Assert.True(region.Remove());
        region.Open("B");
    }

    [Fact]
    public void A_segment_shorter_than_its_header_says_is_told()
    {
        region.Open("A").Dispose();
        var header = new byte[8192];
        region.Overwrite(memory => memory.Bytes(0, header.Length).CopyTo(header));
        region.Remove();
        SystemV.MakeSegment(region.Key, header.Length, 0x180, out _);
        region.Overwrite(memory => header.CopyTo(memory.Bytes(0, header.Length)));
        Assert.Equal(
            $"open REGION: the region cannot be entered: its header says {BitConverter.ToInt64(header, RegionMap.SizeAt)} bytes, and the segment has 8192: it is damaged. To start anew: typedshm remove --address REGION",
            region.RefusalToOpen());
        Assert.True(region.Remove());
    }

    [Fact]
    public void What_was_overwritten_is_told()
    {
        region.Open("A");
        var size = 0L;
        region.Overwrite(memory => size = memory.Length);
        (Action<MappedMemory> Damage, string Told)[] damages =
        [
            (memory => memory.UInt32(RegionMap.StateAt) = 9, "the region is damaged: its state is 9. Another program has overwritten it"),
            (memory => memory.UInt32(RegionMap.PlacesAt) = 9, "the region cannot be entered: its header says 9 places, not 128: it is damaged"),
            (memory => memory.UInt32(RegionMap.NameLengthAt) = 256, "the region is damaged: its name lies outside of it. Another program has overwritten it"),
            (memory => memory.UInt32(RegionMap.NameOffsetAt) = uint.MaxValue, "the region is damaged: its name lies outside of it. Another program has overwritten it"),
            (memory => memory.Int64(RegionMap.ContractOffsetAt) = -1, "the region is damaged: its contract text lies outside of it. Another program has overwritten it"),
            (memory => memory.UInt32(RegionMap.ContractLengthAt) = (uint)size, "the region is damaged: its contract text lies outside of it. Another program has overwritten it"),
        ];
        foreach (var (damage, told) in damages)
        {
            var sound = new byte[RegionMap.HeaderSize];
            region.Overwrite(memory => memory.Bytes(0, sound.Length).CopyTo(sound));
            region.Overwrite(damage);
            var anew = told.EndsWith("damaged", StringComparison.Ordinal) ? ". To start anew" : "; to start anew";
            Assert.Equal($"open REGION: {told}{anew}: typedshm remove --address REGION", region.RefusalToOpen());
            region.Overwrite(memory => sound.CopyTo(memory.Bytes(0, sound.Length)));
        }

        region.Open("B");
    }

    [Fact]
    public void A_header_that_names_another_set_of_the_system_is_not_followed()
    {
        region.Open("A").Dispose();
        using var other = new KernelRegion();
        var foreign = SystemV.FindOrMakeSet(other.Key, 1000, 0x180, out _);
        region.Overwrite(memory => memory.Int32(RegionMap.SemaphoresAt) = foreign);
        Assert.StartsWith($"open REGION: the region's semaphore set {foreign} was removed", region.RefusalToOpen(), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 1000), number => Assert.False(SystemV.IsHeld(foreign, number, out _)));
    }
}
