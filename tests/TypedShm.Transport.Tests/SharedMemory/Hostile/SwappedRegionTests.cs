using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Transport.Tests.SharedMemory.Hostile;

/// <summary>At the key of a region lies another's: nobody takes the values of the one for those of the other.</summary>
public sealed class SwappedRegionTests : IDisposable
{
    private readonly KernelRegion one = new();
    private readonly KernelRegion other = new();

    public void Dispose()
    {
        one.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task Who_was_in_a_region_before_two_were_swapped_sees_its_own_values_until_it_finds_it_closed()
    {
        var (mine, theirs) = (one.Open("ONE"), other.Open("OTHER"));
        Write(mine, 1);
        Write(theirs, 2);
        Swap();
        await Task.WhenAll(Task.Run(() => ReadUntilClosed(mine, 1)), Task.Run(() => ReadUntilClosed(theirs, 2))).WaitAsync(Soak.Watchdog);
        mine.All.Wide.Set(new() { Behind = 3 });
        Assert.Equal(FlushStatus.Closed, mine.TryFlush().Status);
    }

    [Fact]
    public void Who_comes_to_a_swapped_region_is_told_whose_it_is()
    {
        one.Open("ONE");
        Write(other.Open("OTHER"), 2);
        Swap();
        foreach (var start in new[] { Start.Join, Start.Wait, Start.Look })
            Assert.StartsWith($"open REGION: the key KEY already belongs to the region shm:{other.Parsed.Name}, made by OTHER.", one.RefusalToOpen(start), StringComparison.Ordinal);
        Assert.StartsWith($"remove REGION: the key KEY belongs to the region shm:{other.Parsed.Name}, made by OTHER, so it is left alone.", one.Refusal(() => one.Remove()), StringComparison.Ordinal);
    }

    private static void Write(Kinds session, short value)
    {
        session.All.Wide.Set(new() { Behind = value });
        session.Flush();
    }

    /// <summary>Gives each region's key a segment with the other's bytes, as ipcrm and a copy do.</summary>
    private void Swap()
    {
        var (first, second) = (Bytes(one), Bytes(other));
        Replace(one, second);
        Replace(other, first);
    }

    private static byte[] Bytes(KernelRegion region)
    {
        byte[] bytes = [];
        region.Overwrite(memory => bytes = memory.Bytes(0, (int)memory.Length).ToArray());
        return bytes;
    }

    private static void Replace(KernelRegion region, byte[] bytes)
    {
        SystemV.RemoveSegment(region.Segment, out _);
        SystemV.MakeSegment(region.Key, bytes.Length, 0x180, out _);
        region.Overwrite(memory => memory.CopyIn(bytes, 0));
    }

    private static void ReadUntilClosed(Kinds session, short value)
    {
        Reading<Kinds.AllWide> reading;
        while ((reading = session.All.Wide.Read()).Status is not ReadStatus.Closed)
            Assert.Equal((ReadStatus.Fresh, value), (reading.Status, reading.Value.Behind));
    }
}
