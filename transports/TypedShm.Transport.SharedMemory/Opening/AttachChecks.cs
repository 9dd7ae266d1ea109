using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.Transport.SharedMemory.Opening;

/// <summary>Checks what lies at a key before anything in it is used: another process, or another program, may have written anything there.</summary>
internal static class AttachChecks
{
    /// <summary>Tells whether the segment is a region that can be entered; false while it is not ready, or removed.</summary>
    public static bool IsReady(Segment segment, ShmAddress address)
    {
        switch (RegionHeader.KindOf(segment.Memory))
        {
            case HeaderKind.Zeros when Participants.SemaphoreSet.Find(address.Key) is not null:
                return false; // Its maker has not come far; the set, which is made first, tells that it is ours.
            case HeaderKind.Zeros or HeaderKind.Foreign:
                throw Failure(address, $"the key 0x{address.Key:x8} belongs to a segment (id {segment.Id}, {segment.Memory.Length} bytes) that is no region of TypedShm. Choose another name or key; or, if nobody needs it, remove it: ipcrm -m {segment.Id}");
        }

        var header = segment.Header;
        if (header.State is RegionState.BeingMade or RegionState.Removed)
            return false;
        if (header.State is not RegionState.Ready)
            throw Damaged(address, $"its state is {(uint)header.State}");
        if (header.Problem() is { } problem)
            throw Failure(address, $"the region cannot be entered: {problem}. To start anew: {address.RemoveCommand}");
        CheckName(header, address);
        return true;
    }

    /// <summary>Reads the region's contract; the program's own when the texts are equal, as they usually are.</summary>
    public static Contract ContractOf(Segment segment, ShmAddress address, Contract here)
    {
        var text = segment.Header.ContractText() ?? throw Damaged(address, "its contract text lies outside of it");
        if (text == here.Text)
            return here;
        try
        {
            return Contract.Parse(text);
        }
        catch (FormatException damage)
        {
            throw Damaged(address, $"its contract text cannot be read: {damage.Message}");
        }
    }

    /// <summary>Computes where everything lies, and compares with the segment: from here on offsets need no check.</summary>
    public static RegionLayout LayoutOf(Segment segment, ShmAddress address, Contract contract)
    {
        var layout = new RegionLayout(address.Name, contract);
        return layout.Size == segment.Memory.Length ? layout : throw Damaged(address, $"its contract needs {layout.Size} bytes, and the segment has {segment.Memory.Length}");
    }

    public static TransportException SemaphoresAreGone(Segment segment, ShmAddress address, int error) => new(
        "open",
        address.Text,
        $"the region's semaphore set {segment.Header.Semaphores} was removed ({Participants.SemaphoreSet.RemovedBy}), so nobody can tell who lives. Its values can still be read with Start.Look; to start anew: {address.RemoveCommand}",
        error);

    private static void CheckName(RegionHeader header, ShmAddress address)
    {
        var name = header.Name() ?? throw Damaged(address, "its name lies outside of it");
        if (name != address.Name)
            throw Failure(address, $"the key 0x{address.Key:x8} already belongs to the region shm:{name}, made by {header.MadeBy}. Give one of the two a key of its own: {address.With("key", "0x54000001")}");
    }

    private static TransportException Damaged(ShmAddress address, string what) =>
        Failure(address, $"the region is damaged: {what}. Another program has overwritten it; to start anew: {address.RemoveCommand}");

    private static TransportException Failure(ShmAddress address, string reason) => new("open", address.Text, reason);
}
