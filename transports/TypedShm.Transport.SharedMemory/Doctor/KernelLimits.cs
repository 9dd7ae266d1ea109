using System.Globalization;
using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>Looks whether the kernel has room for one more region: how many segments and sets it allows, of what size, and how much of that is used.</summary>
internal static class KernelLimits
{
    private const long SmallestUse = 1 << 20;
    private const int SizeColumn = 3;
    private const int CountColumn = 3;
    private const string Sems = "32000 1024000000 500 32000";

    public static IEnumerable<Finding> Of(Machine machine)
    {
        var segments = Rows(machine, "proc/sysvipc/shm");
        var sets = Rows(machine, "proc/sysvipc/sem");
        if (machine.NumbersIn("proc/sys/kernel/shmmax") is [var largest])
            yield return Room("shmmax", largest >= SmallestUse, largest == long.MaxValue ? "a segment may have any size" : $"a segment may have {largest} bytes", "a region of 1 MiB, which is not a large one, cannot be made", "sysctl -w kernel.shmmax=18446744073692774399");
        if (machine.NumbersIn("proc/sys/kernel/shmall") is [var pages])
        {
            var used = segments.Sum(row => Pages(row[SizeColumn]));
            yield return Room("shmall", pages - used >= Pages(SmallestUse), pages == long.MaxValue ? $"{used} pages of shared memory are used, without a limit" : $"{used} of {pages} pages of shared memory are used", "there is no memory for one more region", "sysctl -w kernel.shmall=18446744073692774399");
        }

        if (machine.NumbersIn("proc/sys/kernel/shmmni") is [var most])
            yield return Room("shmmni", segments.Count < most, $"{segments.Count} of {most} segments are used", "no segment can be made, so no region", "sysctl -w kernel.shmmni=4096");
        if (machine.NumbersIn("proc/sys/kernel/sem") is [var perSet, var inAll, var perCall, var mostSets])
            yield return Sets(perSet, inAll - sets.Sum(row => row[CountColumn]), perCall, (sets.Count, mostSets));
    }

    private static Finding Sets(long perSet, long left, long perCall, (int Used, long Most) sets)
    {
        const int Needed = RegionMap.Semaphores.Count;
        var room = perSet < Needed || perCall < 2 ? 0 : Math.Max(0, Math.Min(left / Needed, sets.Most - sets.Used));
        var seen = string.Create(CultureInfo.InvariantCulture, $"{sets.Used} of {sets.Most} semaphore sets are used, room for {room} more regions");
        return Room(
            "sem",
            room > 0,
            room > 0 ? seen : string.Create(CultureInfo.InvariantCulture, $"{seen}: a set may have {perSet} semaphores, a call {perCall} steps, {left} semaphores are left"),
            $"a region needs a set of {Needed} semaphores, and none can be made",
            $"sysctl -w kernel.sem=\"{Sems}\"");
    }

    private static Finding Room(string id, bool hasRoom, string seen, string without, string command) => hasRoom
        ? new Finding(id, Severity.Note, seen, "there is room for another region")
        : new Finding(id, Severity.Error, seen, $"{without}; remove what nobody needs (`ipcs`), or raise the limit, for good in /etc/sysctl.d", command);

    private static IReadOnlyList<IReadOnlyList<long>> Rows(Machine machine, string table) =>
        [.. machine.Lines(table).Skip(1).Select(Machine.Numbers).Where(row => row.Count > SizeColumn)];

    private static long Pages(long bytes) => (bytes + Environment.SystemPageSize - 1) / Environment.SystemPageSize;
}
