using System.Diagnostics;

namespace TypedShm.Benchmarks.Journey.Roles;

/// <summary>
/// When all processes of a scene measure: they share the monotonic clock. Before it each warms up, with pauses in which the compiler gets on, and on any
/// processor, as one that spins on its own would starve its own compiler; behind it each keeps working for a while, so that nobody measures alone.
/// </summary>
internal readonly struct Window(long begin, TimeSpan length, int processor)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Behind = TimeSpan.FromMilliseconds(300);

    /// <summary>Gets a begin that leaves all processes the time to start and to warm up.</summary>
    public static long NextBegin => Stopwatch.GetTimestamp() + (long)(WarmUp.TotalSeconds * Stopwatch.Frequency);

    public TimeSpan Length => length;

    public bool IsFirstHalf => Stopwatch.GetElapsedTime(begin) < length / 2;

    public bool IsOpen => Stopwatch.GetElapsedTime(begin) < length;

    public bool IsAnybodyAtWork => Stopwatch.GetElapsedTime(begin) < length + Behind;

    /// <summary>Gets how long it is until nobody is at work any more.</summary>
    public TimeSpan UntilEnd => length + Behind - Stopwatch.GetElapsedTime(begin);

    private bool IsWarmingUp => Stopwatch.GetTimestamp() < begin;

    /// <summary>Runs an action in bursts until the window opens, then keeps this thread, which is the process's first, on its processor.</summary>
    public void AwaitWarm(Action action)
    {
        while (IsWarmingUp)
        {
            var burst = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(burst) < TimeSpan.FromMilliseconds(20) && IsWarmingUp)
                action();
            Thread.Sleep(5);
        }

        if (processor >= 0 && OperatingSystem.IsLinux())
            Process.GetCurrentProcess().ProcessorAffinity = 1 << processor;
    }
}
