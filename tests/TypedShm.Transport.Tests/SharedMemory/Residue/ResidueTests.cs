using System.Globalization;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.Tests.SharedMemory.Crash;
using Xunit.Abstractions;

namespace TypedShm.Transport.Tests.SharedMemory.Residue;

/// <summary>P17 opening and closing, and the death of others, leave nothing in the process, and nothing in the kernel.</summary>
public sealed class ResidueTests(ITestOutputHelper output) : Conformance.Conformance(new SharedMemoryUnderTest())
{
    [Fact]
    public async Task Opening_and_closing_leaves_no_mapping_no_descriptor_no_memory_and_no_kernel_object()
    {
        Open("STAYS");
        var before = KernelObjects.UsersOf(Address);
        var left = Left(await StartProcess("open-and-close", "10000").Report.WaitAsync(Watchdog));

        // A mapping, a segment or an object that stayed in each cycle would be thousands; the runtime's own heaps and tables move a little.
        Assert.InRange(left[0], long.MinValue, 100);
        Assert.Equal(0, left[1]);
        Assert.InRange(left[2], long.MinValue, 10);
        Assert.InRange(left[3], long.MinValue, 128 * 1024);
        TheKernelHoldsWhatItHeld(before);
    }

    [Fact]
    public async Task Participants_that_are_killed_leave_a_survivor_as_it_was()
    {
        const int usual = 50;
        var kills = Soak.Count(usual, 1_000);
        var region = Keep((SharedRegion)OpenPort());
        var survivor = StartProcess("survive");
        await survivor.Begun.WaitAsync(Watchdog);
        var (before, size) = (KernelObjects.UsersOf(Address), KernelObjects.SizeOf(Address));
        await new Victims(Address, usual).Die().WaitAsync(Watchdog); // So that all that is made once is made.
        survivor.LetGo();
        await Until(() => survivor.Begins == 2);
        var repairs = region.Membership!.Flusher.Repairs.Count;
        await new Victims(Address, kills).Die().WaitAsync(Watchdog);
        survivor.LetGo();
        var report = await survivor.Report.WaitAsync(Watchdog);
        output.WriteLine($"{kills} killed, {region.Membership.Flusher.Repairs.Count - repairs} of them in the flush lock; the survivor has {report} more");

        // A mapping or a descriptor for each death would be 50 at least, and as little as 1 KiB for each 50 KiB; heaps and stacks of the runtime move by some twenty mappings.
        var left = Left(report);
        Assert.InRange(left[0], long.MinValue, 40);
        Assert.Equal(1, left[1]);
        Assert.InRange(left[2], long.MinValue, 2);
        Assert.InRange(left[3], long.MinValue, 32 * 1024);
        Assert.Equal((size, 1), (KernelObjects.SizeOf(Address), before.Attached - KernelObjects.UsersOf(Address).Attached)); // The survivor's own end.
        Assert.Equal([RegionMap.Semaphores.FirstPlace + region.Membership.Place], KernelObjects.UsersOf(Address).Held);
        Assert.Equal((1, 1), KernelObjects.At(Address));
    }

    private static long[] Left(string report) => [.. report.Split(", ").Select(part => long.Parse(part.Split(' ')[0], CultureInfo.InvariantCulture))];

    private void TheKernelHoldsWhatItHeld((int Attached, int[] Held) before)
    {
        var after = KernelObjects.UsersOf(Address);
        Assert.Equal((before.Attached, string.Join(' ', before.Held)), (after.Attached, string.Join(' ', after.Held)));
        Assert.Equal((1, 1), KernelObjects.At(Address));
    }
}
