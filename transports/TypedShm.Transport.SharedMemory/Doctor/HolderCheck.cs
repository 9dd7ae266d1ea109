using System.Diagnostics;
using System.Globalization;

namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>Looks at who holds a flush lock. The word has no time, but it counts: as long as the count stays, the same flush goes on.</summary>
internal static class HolderCheck
{
    // As /proc/PID/stat has it.
    private const char Stopped = 'T';
    private const char Traced = 't';

    /// <summary>A thousand times as long as a flush of many records takes.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <summary>On a busy machine a process may wait that long for a core; one that runs and is not done by then hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Says how the lock of a region is held; nothing when it is not, or not for long.</summary>
    /// <param name="machine">Tells how processes are.</param>
    /// <param name="first">The region at a first look.</param>
    /// <param name="again">Looks at it again.</param>
    /// <param name="cancel">Ends the looking.</param>
    public static IEnumerable<Finding> Of(Machine machine, RegionOverview first, Func<RegionOverview?> again, CancellationToken cancel)
    {
        if (first.LockHolder is not { } holder)
            return [];
        if (!holder.IsAlive)
            return [new("lock-dead", Severity.Note, $"{first.Address}: {Name(holder)} died in a flush", "the next flush of anybody mends that, and nothing of the dead one's is ever seen", $"typedshm autopsy --address {Wording.Quoted(first.Address)}")];
        var begin = Stopwatch.GetTimestamp();
        char state;
        do
        {
            cancel.WaitHandle.WaitOne(Between);
            cancel.ThrowIfCancellationRequested();
            if (again() is not { LockHolder.IsAlive: true } second || second.LockTaking != first.LockTaking)
                return [];
            state = StateOf(machine, holder.Process);
        }
        while (state is not (Stopped or Traced) && Stopwatch.GetElapsedTime(begin) < Patience);
        return [Held(machine, first, Stopwatch.GetElapsedTime(begin), state)];
    }

    private static Finding Held(Machine machine, RegionOverview region, TimeSpan held, char state)
    {
        var holder = region.LockHolder!;
        var isAttached = IsAttached(machine, holder.Process, region.Key);
        var how = !isAttached ? "" : state switch { Stopped => ", and is stopped", Traced => ", and stands in a debugger", _ => "" };
        var before = region.LastFlushAt is { } at ? $"; the flush before it is of {Wording.Moment(at)}" : "";
        return new(
            "lock-held",
            Severity.Warning,
            string.Create(CultureInfo.InvariantCulture, $"{region.Address}: {Name(holder)}, in it since {Wording.Moment(holder.Since)}, has been in one flush for {held.TotalSeconds:0.0} s and more{how}{before}"),
            $"others can read, and cannot flush; a living process is never robbed of the lock{(isAttached ? Advice(state) : ". No process of that number is seen in the region from here: look for it in its own namespace, or as its user")}",
            isAttached ? Command(machine, holder.Process, state) : null);
    }

    private static string Advice(char state) => state switch
    {
        Stopped => "; let it go on",
        Traced => "; let it go on in its debugger, or end that",
        _ => "; if it does not go on by itself, end it: the next flush mends what it leaves",
    };

    private static string? Command(Machine machine, int process, char state) => state switch
    {
        Stopped => string.Create(CultureInfo.InvariantCulture, $"kill -CONT {process}"),
        Traced => TracerOf(machine, process) is > 0 and var tracer ? string.Create(CultureInfo.InvariantCulture, $"kill -TERM {tracer}") : null,
        _ => string.Create(CultureInfo.InvariantCulture, $"kill -KILL {process}"),
    };

    // The number stands in the region, where any participant may have written any: nobody is told to end a process that is not in it.
    private static bool IsAttached(Machine machine, int process, int key) => process > 1 && machine.Lines(string.Create(CultureInfo.InvariantCulture, $"proc/{process}/maps"))
        .Any(line => line.EndsWith(string.Create(CultureInfo.InvariantCulture, $"/SYSV{key:x8} (deleted)"), StringComparison.Ordinal));

    // pid (name) state ...; the name may hold anything.
    private static char StateOf(Machine machine, int process) =>
        machine.Lines(string.Create(CultureInfo.InvariantCulture, $"proc/{process}/stat")) is [var line, ..] && line.LastIndexOf(") ", StringComparison.Ordinal) is >= 0 and var end && end + 2 < line.Length
            ? line[end + 2]
            : '?';

    private static long TracerOf(Machine machine, int process) =>
        machine.Lines(string.Create(CultureInfo.InvariantCulture, $"proc/{process}/status")).FirstOrDefault(line => line.StartsWith("TracerPid:", StringComparison.Ordinal)) is { } line && Machine.Numbers(line) is [var tracer, ..] ? tracer : 0;

    private static string Name(Participant holder) => string.Create(CultureInfo.InvariantCulture, $"{holder.Sender} (process {holder.Process})");
}
