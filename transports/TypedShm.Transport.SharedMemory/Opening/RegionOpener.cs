using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Native;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory.Opening;

/// <summary>
/// Opens a region. Each round looks at what lies at the key: a ready region is entered; none, or one whose maker died, is made by whoever holds the
/// initialiser's semaphore; while a living process makes it, the others look again after 20 ms at most.
/// </summary>
internal sealed class RegionOpener(ShmAddress address, OpenRequest request, CancellationToken cancel)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(20);

    private readonly long begin = request.Clock.GetTimestamp();
    private TimeSpan pause = TimeSpan.FromMilliseconds(1);

    public SharedRegion? Open()
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (TryEnter() is { } region)
                return region;
            if (request.Start is Start.Look)
                return null;
            if (request.Start is Start.Join && TryMake() is { } made)
                return made;
            PauseOrGiveUp();
        }
    }

    /// <summary>Enters a ready region; null when there is none.</summary>
    private SharedRegion? TryEnter()
    {
        var segment = Segment.Find(address, readOnly: request.Start is Start.Look);
        if (segment is null)
            return null;
        try
        {
            if (AttachChecks.IsReady(segment, address) && Enter(segment) is { } region)
            {
                segment = null;
                return region;
            }

            return null;
        }
        finally
        {
            segment?.Dispose();
        }
    }

    /// <summary>Takes a place in a ready region; null when it was removed meanwhile.</summary>
    private SharedRegion? Enter(Segment segment)
    {
        var contract = AttachChecks.ContractOf(segment, address, request.Contract);
        var layout = AttachChecks.LayoutOf(segment, address, contract);
        if (request.Start is Start.Look)
            return new SharedRegion(segment, contract, layout.Slots, null, request.Timeout);
        if (TakePlace(segment, layout.Slots) is not { } membership)
            return null;
        if (segment.Header.State is RegionState.Ready)
            return new SharedRegion(segment, contract, layout.Slots, membership, request.Timeout);
        membership.Leave();
        return null;
    }

    private Membership? TakePlace(Segment segment, SlotPlace[] slots)
    {
        var semaphores = new SemaphoreSet(segment.Header.Semaphores);
        var place = semaphores.TryHoldAny(address.Key, out var error);
        if (place >= 0)
            return Membership.Enter(segment.Memory, slots, new Places(segment.Memory, semaphores), place, request.Sender);
        if (error == Errno.None)
            throw new TransportException("open", address.Text, $"all {RegionMap.Places} places of the region are taken by living processes; `typedshm list` shows them. Close those that are not needed.");
        return segment.IsGone() || segment.Header.State is RegionState.Removed ? null : throw AttachChecks.SemaphoresAreGone(segment, address, error);
    }

    /// <summary>Makes the region; null when a living process is at it, or was faster.</summary>
    private SharedRegion? TryMake()
    {
        var semaphores = SemaphoreSet.FindOrMake(address);
        if (!semaphores.TryHoldInitialiser(out var error))
        {
            // Again: somebody makes the region just now. Gone: somebody has removed one just now.
            return error == Errno.Again || Errno.MeansGone(error) ? null : throw Errno.Failure("open", address, $"semop({semaphores.Id})", error);
        }

        try
        {
            // Somebody may have made it between the look and the semaphore.
            return TryEnter() ?? Make(semaphores);
        }
        catch (TransportException) when (IsAlone())
        {
            semaphores.Remove(); // No segment came of it, so the set would be left over.
            throw;
        }
        finally
        {
            semaphores.GiveBackInitialiser();
        }
    }

    private SharedRegion? Make(SemaphoreSet semaphores)
    {
        using (var leftover = Segment.Find(address, readOnly: false))
            leftover?.Remove(); // Not ready, and no living process makes it: its maker died.
        var maker = new RegionMaker(address, request, semaphores);
        using (var segment = maker.MakeSegment())
        {
            if (segment is null)
                return null;
            RegionMaker.WriteMagic(segment.Memory);
            maker.WriteHeader(segment.Memory);
            maker.WriteTexts(segment.Memory);
            maker.WriteBlanks(segment.Memory);
            RegionMaker.SetReady(segment.Memory);
        }

        return TryEnter();
    }

    private bool IsAlone()
    {
        SystemV.FindSegment(address.Key, out var error);
        return error == Errno.NoEntry;
    }

    private void PauseOrGiveUp()
    {
        var rest = request.Timeout - request.Clock.GetElapsedTime(begin);
        if (rest <= TimeSpan.Zero)
            throw NobodyCame();
        cancel.WaitHandle.WaitOne(rest < pause ? rest : pause);
        pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
    }

    private TransportException NobodyCame() => new(
        "open",
        address.Text,
        request.Start is Start.Join
            ? $"another process has been making the region for {request.Timeout.TotalSeconds:0.###} s and is not ready, but lives. See what holds it up (`ipcs -s -i` shows its process), or end it."
            : $"nobody initialised the region within {request.Timeout.TotalSeconds:0.###} s. Start a participant that opens it with Start.Join, run `typedshm init`, or open it with Start.Join here.");
}
