namespace TypedShm.Transport.InProcess;

/// <summary>Keeps the process's regions by address; a region stays, with its values, until it is removed.</summary>
internal static class RegionTable
{
    // What a timer can count.
    private static readonly TimeSpan LongestAlarm = TimeSpan.FromDays(49);

    private static readonly object Gate = new();
    private static readonly Dictionary<string, Region> Regions = new(StringComparer.Ordinal);

    public static Region GetOrAdd(OpenRequest request)
    {
        lock (Gate)
        {
            if (!Regions.TryGetValue(request.Address, out var region))
            {
                // The blanks are in before anyone can find the region: it is ready from its first moment.
                region = new Region(request);
                Regions.Add(request.Address, region);
                Monitor.PulseAll(Gate);
            }

            return region;
        }
    }

    public static Region? Find(string address)
    {
        lock (Gate)
            return Regions.GetValueOrDefault(address);
    }

    public static Region Await(OpenRequest request, CancellationToken cancel)
    {
        var clock = request.Clock;
        var begin = clock.GetTimestamp();
        var alarmIn = request.Timeout < LongestAlarm ? request.Timeout : LongestAlarm;
        using var alarm = clock.CreateTimer(static _ => WakeAll(), null, alarmIn, Timeout.InfiniteTimeSpan);
        using var waking = cancel.UnsafeRegister(static _ => WakeAll(), null);
        lock (Gate)
        {
            while (true)
            {
                cancel.ThrowIfCancellationRequested();
                if (Regions.TryGetValue(request.Address, out var region))
                    return region;
                if (clock.GetElapsedTime(begin) >= alarmIn)
                    throw NobodyCame(request);
                Monitor.Wait(Gate);
            }
        }
    }

    public static bool Remove(string address)
    {
        Region? region;
        lock (Gate)
        {
            if (!Regions.Remove(address, out region))
                return false;
        }

        region.Remove();
        return true;
    }

    private static void WakeAll()
    {
        lock (Gate)
            Monitor.PulseAll(Gate);
    }

    private static TransportException NobodyCame(OpenRequest request) => new(
        "open",
        request.Address,
        $"nobody initialised the region within {request.Timeout.TotalSeconds:0.###} s. Start a participant in this process that opens it with Start.Join, or open it so here.");
}
