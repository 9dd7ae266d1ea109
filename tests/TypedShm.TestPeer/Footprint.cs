using System.Globalization;

namespace TypedShm.TestPeer;

/// <summary>What this process holds: its mappings and those of segments, its descriptors, its managed memory.</summary>
internal readonly record struct Footprint(int Mappings, int Segments, int Descriptors, long Bytes)
{
    public static Footprint Take()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        var mappings = File.ReadAllLines("/proc/self/maps");
        return new(
            mappings.Length,
            mappings.Count(line => line.Contains("/SYSV", StringComparison.Ordinal)),
            Directory.GetFiles("/proc/self/fd").Length,
            GC.GetTotalMemory(forceFullCollection: true));
    }

    /// <summary>Says what has come since another; segments are those that there are.</summary>
    public string Since(Footprint before) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Mappings - before.Mappings} mappings, {Segments} segments, {Descriptors - before.Descriptors} descriptors, {Bytes - before.Bytes} bytes");
}
