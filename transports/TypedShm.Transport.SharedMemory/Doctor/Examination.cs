using System.Globalization;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Overview;

namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>Looks at a machine and its regions, worst findings first; changes nothing.</summary>
internal sealed class Examination(Machine machine, ShmAddress? only)
{
    public IReadOnlyList<Finding> All(CancellationToken cancel = default)
    {
        if (SystemCheck.Of() is { } none)
            return [none];
        KernelObject[] sets = [.. KernelTable.Sets()];
        RegionOverview[] found = [.. SharedMemoryRegions.List(only)];
        var atEntry = only is null ? null : new EntryCheck(machine, only).Of(found.FirstOrDefault(), sets);
        RegionOverview[] regions = atEntry is null ? found : [];
        return
        [
            .. ((IEnumerable<Finding?>)[
                .. KernelLimits.Of(machine),
                LogoutCheck.Of(machine, regions.Select(region => (long)region.User)),
                .. SurroundingsCheck.Of(machine),
                .. regions.SelectMany(region => new RegionChecks(region, HasSet(region, sets)).All()),
                .. regions.SelectMany(region => HolderCheck.Of(machine, region, () => SharedMemoryRegions.List(only).FirstOrDefault(again => again.Segment == region.Segment), cancel)),
                .. Orphans(sets),
                .. Unlike(regions),
                atEntry ?? OfOthers(sets, regions),
            ]).OfType<Finding>().OrderByDescending(finding => finding.Severity),
        ];
    }

    private static bool HasSet(RegionOverview region, KernelObject[] sets) =>
        sets.Any(set => (set.Key, set.Id, set.Count) == (region.Key, region.SemaphoreSet, RegionMap.Semaphores.Count));

    private IEnumerable<Finding> Orphans(KernelObject[] sets)
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

    /// <summary>Says that there is more than this user may look at.</summary>
    private Finding? OfOthers(KernelObject[] sets, RegionOverview[] regions)
    {
        var keys = sets.Where(set => set.Count == RegionMap.Semaphores.Count).Select(set => set.Key).Except(regions.Select(region => region.Key)).ToHashSet();
        KernelObject[] others = [.. KernelTable.Segments().Where(segment => segment.User != machine.User && keys.Contains(segment.Key))];
        return only is not null || others is [] ? null : new Finding(
            "regions-of-others",
            Severity.Note,
            $"{others.Length} more, of user {string.Join(", ", others.Select(segment => segment.User).Distinct().Order())}, which this user may not look at",
            "what is wrong with them is not told here",
            "sudo typedshm doctor");
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
            $"typedshm show --address {Wording.Quoted(group.OrderBy(region => region.MadeAt).First().Address)}"));
}
