using System.Globalization;

namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>Looks at who holds a flush lock: the word has no time, so it is looked at twice.</summary>
internal static class HolderCheck
{
    /// <summary>A thousand times as long as a flush of many records takes.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <summary>Says how the lock of a region is held; nothing when it is not, or not for long.</summary>
    /// <param name="machine">Tells how processes are.</param>
    /// <param name="first">The region at a first look.</param>
    /// <param name="again">Looks at it again.</param>
    public static IEnumerable<Finding> Of(Machine machine, RegionOverview first, Func<RegionOverview?> again)
    {
        if (first.LockHolder is not { } holder)
            return [];
        if (!holder.IsAlive)
            return [new("lock-dead", Severity.Note, $"{first.Address}: {Name(holder)} died in a flush", "the next flush of anybody mends that, and nothing of the dead one's is ever seen", $"typedshm autopsy --address {Machine.Quoted(first.Address)}")];
        Thread.Sleep(Between);
        return again() is { LockHolder: { IsAlive: true } still } second && still.Place == holder.Place && still.Process == holder.Process && second.LastFlush == first.LastFlush
            ? [Held(machine, first, holder)]
            : [];
    }

    private static Finding Held(Machine machine, RegionOverview region, Participant holder)
    {
        var isStopped = StateOf(machine, holder.Process) is 'T' or 't';
        var isAttached = IsAttached(machine, holder.Process, region.Key);
        return new(
            "lock-held",
            Severity.Warning,
            string.Create(CultureInfo.InvariantCulture, $"{region.Address}: {Name(holder)}, in it since {holder.Since.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, has been in one flush for {Between.TotalMilliseconds} ms and more{(isAttached && isStopped ? ", and is stopped" : "")}"),
            $"others can read, and cannot flush; a living process is never robbed of the lock{(isAttached ? "" : ". No process of that number is seen in the region from here: look for it in its own namespace, or as its user")}",
            isAttached ? string.Create(CultureInfo.InvariantCulture, $"kill -{(isStopped ? "CONT" : "KILL")} {holder.Process}") : null);
    }

    // The number stands in the region, where any participant may have written any: nobody is told to end a process that is not in it.
    private static bool IsAttached(Machine machine, int process, int key) => process > 1 && machine.Lines(string.Create(CultureInfo.InvariantCulture, $"proc/{process}/maps"))
        .Any(line => line.EndsWith(string.Create(CultureInfo.InvariantCulture, $"/SYSV{key:x8} (deleted)"), StringComparison.Ordinal));

    // pid (name) state ...; the name may hold anything.
    private static char StateOf(Machine machine, int process) =>
        machine.Lines(string.Create(CultureInfo.InvariantCulture, $"proc/{process}/stat")) is [var line, ..] && line.LastIndexOf(") ", StringComparison.Ordinal) is >= 0 and var end && end + 2 < line.Length
            ? line[end + 2]
            : '?';

    private static string Name(Participant holder) => string.Create(CultureInfo.InvariantCulture, $"{holder.Sender} (process {holder.Process})");
}
