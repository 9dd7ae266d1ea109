using System.Reflection;
using System.Runtime.InteropServices;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Transport.Tests.SharedMemory.Layout;

/// <summary>The map of a region and the kernel's structures once more, on purpose: other programs hold to these numbers, so a change on one side alone must be seen.</summary>
public sealed class RegionMapTests
{
    [Fact]
    public void The_offsets_of_a_region_are_these() => Assert.Equal(
        """
        Magic 5568792491929393492
        Version 1
        MagicAt 0
        VersionAt 8
        PlacesAt 12
        SizeAt 16
        IdentityAt 24
        SemaphoresAt 32
        RecordsAt 36
        MadeAtAt 40
        MadeByAt 48
        NameOffsetAt 96
        NameLengthAt 100
        ContractOffsetAt 104
        ContractLengthAt 112
        FingerprintAt 116
        DirectoryAt 136
        CommittedAt 192
        StateAt 200
        LockAt 256
        RepairsAt 320
        HeaderSize 512
        SenderSize 48
        Places 128
        PlaceSize 128
        PlaceProcessAt 64
        PlaceSinceAt 72
        PlaceSenderAt 80
        EntrySize 32
        SlotHeaderSize 128
        MaskAt 32
        MaskWords 2
        DeadlinesAt 64
        MostCells 4
        NoValue -1
        Line 64
        """,
        string.Join('\n', ConstantsOf(typeof(RegionMap))));

    [Fact]
    public void The_semaphores_of_a_set_are_these() =>
        Assert.Equal(["Initialiser 3", "FirstPlace 4", "Count 132"], ConstantsOf(typeof(RegionMap.Semaphores)));

    [Fact]
    public void The_states_of_a_region_are_these() =>
        Assert.Equal([(0, "BeingMade"), (1, "Ready"), (2, "Removed")], Enum.GetValues<RegionState>().Select(state => ((int)state, $"{state}")));

    [Fact]
    public void The_magic_reads_TYPEDSHM() => Assert.Equal("TYPEDSHM"u8, BitConverter.GetBytes(RegionMap.Magic));

    [Fact]
    public void The_structures_of_the_kernel_have_these_sizes_and_places()
    {
        Assert.Equal((48, 112, 6, 16), (Marshal.SizeOf<Permissions>(), Marshal.SizeOf<SegmentStatus>(), Marshal.SizeOf<SemaphoreStep>(), Marshal.SizeOf<TimeSpec>()));
        Assert.Equal((0, 4, 20), (Place<Permissions>("Key"), Place<Permissions>("User"), Place<Permissions>("Mode")));
        Assert.Equal((48, 80, 88), (Place<SegmentStatus>("Size"), Place<SegmentStatus>("MakerProcess"), Place<SegmentStatus>("Attached")));
        // The kernel writes its whole structure, which is 104 bytes on x64 and 88 on arm64.
        Assert.InRange(Marshal.SizeOf<SemaphoreSetStatus>(), 104, int.MaxValue);
        Assert.Equal((0, 2, 4), (Place<SemaphoreStep>("Number"), Place<SemaphoreStep>("Change"), Place<SemaphoreStep>("Flags")));
    }

    [Fact]
    public void The_kernel_fills_the_structures_as_they_are_laid_out()
    {
        const int key = 0x7E57ED02;
        var segment = SystemV.MakeSegment(key, 12_345, 0x1A0, out _);
        var set = SystemV.FindOrMakeSet(key, 5, 0x1A0, out _);
        try
        {
            var status = SystemV.StatusOf(segment, out _);
            Assert.Equal((key, 0x1A0u, 12_345ul, 0ul, Environment.ProcessId), (status.Permissions.Key, status.Permissions.Mode, status.Size, status.Attached, status.MakerProcess));
            Assert.Equal((key, 0x1A0u), (SystemV.StatusOfSet(set, out _).Permissions.Key, SystemV.StatusOfSet(set, out _).Permissions.Mode));
        }
        finally
        {
            SystemV.RemoveSegment(segment, out _);
            SystemV.RemoveSet(set, out _);
        }
    }

    private static int Place<T>(string property) => (int)Marshal.OffsetOf<T>($"<{property}>k__BackingField");

    private static string[] ConstantsOf(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => FormattableString.Invariant($"{field.Name} {field.GetRawConstantValue()}"))];
}
