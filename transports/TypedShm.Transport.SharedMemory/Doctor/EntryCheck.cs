using System.Globalization;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Opening;
using TypedShm.Transport.SharedMemory.Overview;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory.Doctor;

/// <summary>Says what a program meets that opens an address: nothing yet, another's object at the key, a region that is not this user's to enter.</summary>
internal sealed class EntryCheck(Machine machine, ShmAddress address)
{
    /// <summary>Gives a finding unless the region of the address is there to be looked at.</summary>
    /// <param name="found">The region that was found at the key; null when there is none that this user may read.</param>
    /// <param name="sets">All semaphore sets.</param>
    public Finding? Of(RegionOverview? found, IEnumerable<KernelObject> sets)
    {
        if (found is { Problem: null } && found.Name != address.Name)
            return KeyTaken($"belongs to the region {found.Address}, made by {found.MadeBy}");
        if (found is not null)
            return null;
        var segment = KernelTable.Segments().FirstOrDefault(segment => segment.Key == address.Key);
        if (segment.Key == address.Key)
            return AtSegment(segment);
        var set = sets.FirstOrDefault(set => set.Key == address.Key);
        return set.Key == address.Key && set.Count != RegionMap.Semaphores.Count
            ? KeyTaken(string.Create(CultureInfo.InvariantCulture, $"belongs to a set of {set.Count} semaphores, which is no region's (ipcrm -s {set.Id}); PHP's sem_get makes such a set of 3"))
            : new Finding("no-region", Severity.Note, $"{address.Text}: there is no region", "whoever opens it with Start.Join makes it", $"typedshm init FILE --address {Wording.Quoted(address.Text)}");
    }

    private string OwnKey => $"export TYPEDSHM_ADDRESS={Wording.Quoted(address.With("key", "0x54000001"))}";

    /// <summary>Gives the command by which its owner removes a region.</summary>
    public static string RemovedByOwner(uint user, string address) =>
        string.Create(CultureInfo.InvariantCulture, $"sudo -u '#{user}' typedshm remove --address {Wording.Quoted(address)}");

    private Finding AtSegment(KernelObject found)
    {
        using var segment = Segment.TryAttach(found.Id);
        if (segment is null)
            return Denied(found);
        if (RegionHeader.KindOf(segment.Memory) is HeaderKind.Zeros && SemaphoreSet.Find(address.Key) is not null)
            return new Finding("region-half-made", Severity.Note, $"{address.Text}: somebody has begun to make it", "whoever opens it next waits for its maker, or makes it anew if that one has died");
        return KeyTaken(string.Create(CultureInfo.InvariantCulture, $"belongs to a segment of {segment.Memory.Length} bytes that is no region (ipcrm -m {found.Id})"));
    }

    private Finding Denied(KernelObject segment) => new(
        "region-denied",
        Severity.Error,
        string.Create(CultureInfo.InvariantCulture, $"{address.Text}: user {segment.User} owns it with mode {Wording.Octal(segment.Mode)}, and this is user {machine.User}"),
        "a program of this user is refused; run it as the owner, or let a group in: remove the region (its values go), and let its maker open it with ?mode=0660",
        RemovedByOwner(segment.User, address.Text));

    // No command that removes what may be another program's.
    private Finding KeyTaken(string by) => new(
        "key-taken",
        Severity.Error,
        string.Create(CultureInfo.InvariantCulture, $"{address.Text}: its key 0x{address.Key:x8} {by}"),
        "whoever opens the address is refused; give all programs of this address a key of its own, or remove what stands at the key if nobody needs it",
        OwnKey);
}
