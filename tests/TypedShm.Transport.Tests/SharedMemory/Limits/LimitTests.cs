using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Opening;

namespace TypedShm.Transport.Tests.SharedMemory.Limits;

/// <summary>What the system, or a region, does not have; and who may not.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly KernelRegion region = new();

    public void Dispose() => region.Dispose();

    [KernelFact]
    public void Where_there_is_no_room_for_another_segment_it_is_told_and_nothing_is_left()
    {
        var (told, set) = KernelThread.InNamespace(("shmmni", "0"), () => (region.RefusalToOpen(), region.Set));
        Assert.Equal(
            $"open REGION: shmget(KEY, {SizeOfRegion} bytes) failed: the system has no room for another object (errno 28): `ipcs -ls -lm` shows the limits kernel.shmmni, kernel.shmall and kernel.sem, `ipcs -m -s` who has taken them; remove what is left over, or raise the limit with sysctl.",
            told);
        Assert.Equal(-1, set);
    }

    [KernelFact]
    public void Where_segments_may_not_be_so_large_it_is_told_and_nothing_is_left()
    {
        var (told, set) = KernelThread.InNamespace(("shmmax", "4096"), () => (region.RefusalToOpen(), region.Set));
        Assert.Equal($"open REGION: shmget(KEY, {SizeOfRegion} bytes) failed: {TooLarge}", told);
        Assert.Equal(-1, set);
    }

    [KernelFact]
    public void Where_there_is_no_room_for_another_set_it_is_told() => Assert.Equal(
        "open REGION: semget(KEY, 132) failed: the system has no room for another object (errno 28): `ipcs -ls -lm` shows the limits kernel.shmmni, kernel.shmall and kernel.sem, `ipcs -m -s` who has taken them; remove what is left over, or raise the limit with sysctl.",
        KernelThread.InNamespace(("sem", "250 32000 32 0"), () => region.RefusalToOpen()));

    [KernelFact]
    public void Where_sets_may_not_be_so_large_it_is_told() => Assert.Equal(
        $"open REGION: semget(KEY, 132) failed: {TooLarge}", KernelThread.InNamespace(("sem", "131 32000 32 128"), () => region.RefusalToOpen()));

    [Fact]
    public void Where_the_memory_does_not_suffice_it_is_told_and_nothing_is_left()
    {
        const long allAddresses = 1L << 47;
        var told = region.Refusal(() => Segment.Make(region.Parsed, allAddresses)?.Dispose());
        Assert.Matches(
            $@"^open REGION: (shmget\(KEY, {allAddresses} bytes\)|shmat\(\d+\)) failed: there is not enough memory \(errno 12\): the contract's records need more than the system gives; see `ipcs -lm`, kernel\.shmall and the memory limit of the container\.$",
            told);
        Assert.Equal(-1, region.Segment);
    }

    [Fact]
    public void The_129th_participant_is_told_and_comes_in_when_another_leaves()
    {
        var first = region.Open("P0");
        for (var place = 1; place < 128; place++)
            region.Open($"P{place}");
        Assert.Equal("open REGION: all 128 places of the region are taken by living processes; `typedshm list` shows them. Close those that are not needed.", region.RefusalToOpen());
        region.Open("L", Start.Look);
        first.Dispose();
        region.Open("B").All.Wide.Set(new() { Behind = 1 });
    }

    [KernelFact]
    public void Who_may_not_is_told_by_whom_the_region_is_and_leaves_it_as_it_is()
    {
        region.Open("OWNER");
        string[] told = KernelThread.AsNobody(() => new[] { region.RefusalToOpen(), region.RefusalToOpen(Start.Look), region.Refusal(() => region.Remove()) });
        const string reason = "failed: the region belongs to another user (errno 13). Whoever initialises it can let its group in: REGION?mode=0660; `ipcs -m -s` shows owners and modes.";
        var segment = region.Segment;
        Assert.Equal([$"open REGION: shmctl({segment}, IPC_STAT) {reason}", $"open REGION: shmctl({segment}, IPC_STAT) {reason}", $"remove REGION: shmctl({segment}, IPC_STAT) {reason}"], told);
    }

    [KernelFact]
    public void Who_may_read_only_looks_and_who_may_write_joins_but_does_not_remove()
    {
        using var readable = new KernelRegion("?mode=0644");
        using var open = new KernelRegion("?mode=0666");
        readable.Open("OWNER").All.Wide.Set(new() { Behind = 1 });
        open.Open("OWNER");
        var (looked, refused, joined, removed) = KernelThread.AsNobody(() =>
        {
            using var look = readable.TryOpen("L", Start.Look);
            using var join = open.TryOpen("J");
            join.All.Wide.Set(new() { Behind = 2 });
            join.Flush();
            return (look.All.Wide.Read(out _), readable.RefusalToOpen(), join.All.Wide.Read(out _), open.Refusal(() => open.Remove()));
        });
        Assert.Equal((ReadStatus.Blank, ReadStatus.Fresh), (looked, joined));
        Assert.StartsWith($"open REGION: shmat({readable.Segment}) failed: the region belongs to another user (errno 13).", refused, StringComparison.Ordinal);
        Assert.Equal($"remove REGION: only its owner or root can remove the region's segment {open.Segment} (errno 1); `ipcs -m` shows who that is.", removed);
        Assert.Equal((ReadStatus.Fresh, 2), (open.Open("OTHER").All.Wide.Read(out var value), value.Behind));
    }

    [KernelFact]
    public void Who_may_not_remove_a_region_without_its_set_leaves_none_behind()
    {
        using var open = new KernelRegion("?mode=0666");
        open.Open("OWNER");
        SystemV.RemoveSet(open.Set, out _);
        var told = KernelThread.AsNobody(() => open.Refusal(() => open.Remove()));
        Assert.Equal($"remove REGION: only its owner or root can remove the region's segment {open.Segment} (errno 1); `ipcs -m` shows who that is.", told);
        Assert.Equal(-1, open.Set);
    }

    [Theory]
    [InlineData("", 0x180)]
    [InlineData("?mode=0660", 0x1B0)]
    [InlineData("?mode=0644", 0x1A4)]
    public void The_mode_is_that_of_both_objects_also_where_a_set_was_left_over(string options, int mode)
    {
        using var made = new KernelRegion(options);
        SystemV.FindOrMakeSet(made.Key, 132, 0x1FF, out _);
        made.Open("A");
        Assert.Equal(((uint)mode, (uint)mode), (SystemV.StatusOf(made.Segment, out _).Permissions.Mode & 0x1FF, SystemV.StatusOfSet(made.Set, out _).Permissions.Mode & 0x1FF));
    }

    private static string TooLarge => "the system does not allow an object of this size (errno 22): `ipcs -lm -ls` shows the limits kernel.shmmax and kernel.sem; raise the limit with sysctl, or describe smaller records.";

    private long SizeOfRegion => new RegionLayout(region.Parsed.Name, Kinds.Contract).Size;
}
