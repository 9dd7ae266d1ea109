using System.Globalization;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;

namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>Looks at one region: whether it can be entered, who may, and who is in it.</summary>
/// <param name="region">The region.</param>
/// <param name="hasSet">Whether its semaphore set is there.</param>
internal sealed class RegionChecks(RegionOverview region, bool hasSet)
{
    private const int OthersWrite = 0x2;
    private const int OthersRead = 0x4;
    private const int Shown = 5;

    public IEnumerable<Finding> All() => Health() is { } broken ? [broken, .. Access()] : [.. Access(), .. People()];

    private string Remove => $"typedshm remove --address {Wording.Quoted(region.Address)}";

    private Finding? Health()
    {
        if (region.IsBeingMade && SystemV.IsHeld(region.SemaphoreSet, RegionMap.Semaphores.Initialiser, out _))
            return Found("region-half-made", Severity.Note, "a living process is making it", "it is ready in a moment; if it never is, look at that process");
        if (region.IsBeingMade)
            return Found("region-half-made", Severity.Note, "who was making it has died", "whoever opens it next makes it anew");
        if (region.Problem is { } problem)
            return Found("region-broken", Severity.Error, problem, "it cannot be entered; removing it loses its values, and the next who opens it makes it anew", Remove);
        return hasSet ? null : Found(
            "no-semaphores",
            Severity.Error,
            $"its semaphore set {region.SemaphoreSet} is gone (ipcrm -s, or RemoveIPC at a logout)",
            "nobody can join, and nobody can tell who lives; values can still be read with Start.Look",
            Remove);
    }

    private IEnumerable<Finding> Access()
    {
        var who = (region.Mode & OthersWrite) != 0 ? "write what all others read" : (region.Mode & OthersRead) != 0 ? "read it" : null;
        var seen = string.Create(CultureInfo.InvariantCulture, $"mode {Wording.Octal(region.Mode)}, user {region.User}");
        yield return who is null
            ? Found("region-mode", Severity.Note, seen, "others are kept out")
            : Found("region-mode", Severity.Warning, seen, $"every user of the machine may {who}; remove it and open it with ?mode=0660, or without a mode for 0600", Remove);
        if (!MayWrite())
            yield return Found("region-read-only", Severity.Warning, seen + ": this user may look, and not join", "reading with Start.Look works; to let a group in, remove the region (its values go), and let its maker open it with ?mode=0660", EntryCheck.RemovedByOwner(region.User, region.Address));
    }

    private bool MayWrite()
    {
        var start = SystemV.Attach(region.Segment, readOnly: false, out var error);
        if (error == Errno.None)
            SystemV.Detach(start);
        return error != Errno.NoAccess;
    }

    private IEnumerable<Finding> People()
    {
        var dead = region.Participants.Where(participant => !participant.IsAlive).ToArray();
        yield return Room(region.Participants.Count - dead.Length);
        if (dead.Length > 0)
            yield return Found("dead-participants", Severity.Note, $"{Names(dead)} died in it", "their places are free; what they wrote stays", $"typedshm autopsy --address {Wording.Quoted(region.Address)}");
        if (region.LastRepair is { } last)
            yield return Found("repairs", Severity.Note, string.Create(CultureInfo.InvariantCulture, $"{(region.Repairs == 1 ? "1 death in a flush was mended, that" : $"{region.Repairs} deaths in a flush were mended, the last that")} of {last.Sender}, at {Wording.Moment(last.At)}"), "nothing of such a flush was ever seen");
    }

    private Finding Room(int living) => living switch
    {
        0 => Found("region-abandoned", Severity.Note, $"nobody is in it, {LastSign()}", "its values stay for whoever comes next; if nobody will, remove it", Remove),
        RegionMap.Places => Found("participants", Severity.Error, $"all {living} places are taken by living processes", "nobody else can join until one of them closes its session; reading with Start.Look works", "typedshm list"),
        _ => Found("participants", Severity.Note, $"{living} live in it, there is room for {RegionMap.Places - living} more", "a further program can join"),
    };

    private string LastSign() => region.LastFlushAt is { } at
        ? $"its newest flush is of {Wording.Moment(at)}, {Wording.Ago(DateTimeOffset.UtcNow - at)}"
        : $"it was made at {Wording.Moment(region.MadeAt)}, {Wording.Ago(DateTimeOffset.UtcNow - region.MadeAt)}{(region.LastFlush == 0 ? ", and nobody has flushed" : "")}";

    private static string Names(Participant[] participants) =>
        string.Join(", ", participants.Take(Shown).Select(participant => string.Create(CultureInfo.InvariantCulture, $"{participant.Sender} (process {participant.Process})")))
        + (participants.Length > Shown ? $" and {participants.Length - Shown} more" : "");

    private Finding Found(string id, Severity severity, string seen, string meaning, string? command = null) => new(id, severity, $"{region.Address}: {seen}", meaning, command);
}
