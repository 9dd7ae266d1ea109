namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>
/// Says which region the current thread is using, so that nobody detaches the memory below it. Entering is one store: the one who closes pays for both sides
/// with a barrier in all threads of the process (see <see cref="AwaitNone"/>). A thread uses one region at a time.
/// </summary>
internal sealed class InUse
{
    private static readonly Lock Gate = new();
    private static readonly List<WeakReference<InUse>> Threads = [];
    private static int lastRegion;

    [ThreadStatic]
    private static InUse? current;

    private int region;

    /// <summary>Gives a number that no other attachment of this process has.</summary>
    public static int NewRegion() => Interlocked.Increment(ref lastRegion);

    /// <summary>Notes that this thread uses a region; the caller looks at its closed flag next, and leaves at once when it is set.</summary>
    public static InUse Enter(int region)
    {
        var use = current ?? Make();
        // Ordered before the closed flag is read by the barrier of whoever sets that flag, not by one here.
        Volatile.Write(ref use.region, region);
        return use;
    }

    public void Leave() => Volatile.Write(ref region, 0);

    /// <summary>Waits until no thread uses a region that was just closed; <paramref name="hurry"/> wakes those that sleep in it.</summary>
    public static void AwaitNone(int region, Action hurry)
    {
        // Behind this, a thread has either noted its use where we see it, or sees the closed flag that the caller has set before.
        Interlocked.MemoryBarrierProcessWide();
        var wait = default(SpinWait);
        while (IsUsed(region))
        {
            hurry();
            wait.SpinOnce();
        }
    }

    private static bool IsUsed(int region)
    {
        lock (Gate)
        {
            foreach (var thread in Threads)
            {
                if (thread.TryGetTarget(out var use) && Volatile.Read(ref use.region) == region)
                    return true;
            }
        }

        return false;
    }

    private static InUse Make()
    {
        var use = new InUse();
        lock (Gate)
        {
            // The marks of threads that have ended.
            Threads.RemoveAll(thread => !thread.TryGetTarget(out _));
            Threads.Add(new(use));
        }

        return current = use;
    }
}
