using System.Globalization;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Overview;

namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>Looks at a machine and its regions, worst findings first; changes nothing.</summary>
internal sealed class Examination(Machine machine, ShmAddress? only)
{
    public IReadOnlyList<Finding> All()
    {
        RegionOverview[] regions = [.. SharedMemoryRegions.List().Where(region => only is null || region.Key == only.Key)];
        var sets = KernelTable.Sets().ToArray();
        return
        [
            .. ((IEnumerable<Finding>)[
                .. KernelLimits.Of(machine),
                LogoutCheck.Of(machine, regions.Select(region => (long)region.User)),
                .. SurroundingsCheck.Of(machine),
                .. regions.SelectMany(region => new RegionChecks(region, sets.Contains((region.Key, region.SemaphoreSet, RegionMap.Semaphores.Count))).All()),
                .. regions.SelectMany(region => HolderCheck.Of(machine, region, () => SharedMemoryRegions.List().FirstOrDefault(again => again.Segment == region.Segment))),
                .. Orphans(sets),
                .. Unlike(regions),
                .. Missing(regions),
            ]).OrderByDescending(finding => finding.Severity),
        ];
    }

    private IEnumerable<Finding> Orphans((int Key, int Id, int Count)[] sets)
    {
        var segments = KernelTable.Segments().Select(segment => segment.Key).ToHashSet();
        return sets
            .Where(set => set.Count == RegionMap.Semaphores.Count && !segments.Contains(set.Key) && (only is null || set.Key == only.Key))
            .Where(set => !SystemV.IsHeld(set.Id, RegionMap.Semaphores.Initialiser, out _))
            .Select(set => new Finding(
                "orphan-semaphores",
                Severity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"the semaphore set {set.Id} of key 0x{set.Key:x8} has no segment"),
                "a region's segment was removed without its set (ipcrm -m); harmless until the sets run out, and the next region of that key uses it",
                string.Create(CultureInfo.InvariantCulture, $"ipcrm -s {set.Id}")));
    }

    private static IEnumerable<Finding> Unlike(RegionOverview[] regions) => regions
        .Where(region => region.Problem is null)
        .GroupBy(region => region.Contract, StringComparer.Ordinal)
        .Where(group => group.DistinctBy(region => region.Fingerprint).Count() > 1)
        .Select(group => new Finding(
            "contracts-unlike",
            Severity.Warning,
            $"{group.Key} has several layouts: {string.Join(", ", group.Select(region => $"{region.Address} {region.Fingerprint}"))}",
            "programs of two versions are at work, or a region is left over from an older one; `typedshm show` tells who made each",
            $"typedshm show --address {Machine.Quoted(group.OrderBy(region => region.MadeAt).First().Address)}"));

    private IEnumerable<Finding> Missing(RegionOverview[] regions) => only is null || regions.Length > 0 ? [] :
    [
        new Finding("no-region", Severity.Note, $"{only.Text}: there is no region that this user may read", "whoever opens it with Start.Join makes it", $"typedshm init FILE --address {Machine.Quoted(only.Text)}"),
    ];
}
