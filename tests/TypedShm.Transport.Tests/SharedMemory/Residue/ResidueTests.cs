using System.Globalization;
using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.SharedMemory.Residue;

/// <summary>P17 opening and closing leaves nothing in the process, and nothing in the kernel.</summary>
public sealed class ResidueTests() : Conformance.Conformance(new SharedMemoryUnderTest())
{
    [Fact]
    public async Task Opening_and_closing_leaves_no_mapping_no_descriptor_no_memory_and_no_kernel_object()
    {
        Open("STAYS");
        var before = KernelObjects.UsersOf(Address);
        var report = await StartProcess("open-and-close", "10000").Report.WaitAsync(Watchdog);
        var left = report.Split(", ").Select(part => long.Parse(part.Split(' ')[0], CultureInfo.InvariantCulture)).ToArray();

        // A mapping, a segment or an object that stayed in each cycle would be thousands; the runtime's own heaps and tables move a little.
        Assert.InRange(left[0], long.MinValue, 100);
        Assert.Equal(0, left[1]);
        Assert.InRange(left[2], long.MinValue, 10);
        Assert.InRange(left[3], long.MinValue, 128 * 1024);
        var after = KernelObjects.UsersOf(Address);
        Assert.Equal((before.Attached, string.Join(' ', before.Held)), (after.Attached, string.Join(' ', after.Held)));
        Assert.Equal((1, 1), KernelObjects.At(Address));
    }
}
