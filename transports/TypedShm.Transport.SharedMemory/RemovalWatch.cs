namespace TypedShm.Transport.SharedMemory;

/// <summary>Looks once a second whether the regions of this process were removed by other means than ours, such as <c>ipcrm</c>, which wakes nobody.</summary>
internal static class RemovalWatch
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly Lock Gate = new();
    private static readonly HashSet<SharedRegion> Regions = [];
    private static Timer? timer;

    public static void Add(SharedRegion region)
    {
        lock (Gate)
        {
            Regions.Add(region);
            timer ??= new Timer(static _ => Look(), null, Period, Period);
        }
    }

    public static void Remove(SharedRegion region)
    {
        lock (Gate)
        {
            Regions.Remove(region);
            if (Regions.Count > 0)
                return;
            timer?.Dispose();
            timer = null;
        }
    }

    private static void Look()
    {
        SharedRegion[] regions;
        lock (Gate)
            regions = [.. Regions];
        foreach (var region in regions)
            region.LookForRemoval();
    }
}
