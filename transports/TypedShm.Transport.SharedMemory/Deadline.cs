using System.Diagnostics;

namespace TypedShm.Transport.SharedMemory;

/// <summary>The end of one whole call, on the monotonic clock.</summary>
internal readonly struct Deadline(TimeSpan timeout)
{
    private readonly long begin = Stopwatch.GetTimestamp();

    public bool IsOver => Stopwatch.GetElapsedTime(begin) >= timeout;

    public TimeSpan Remaining
    {
        get
        {
            var elapsed = Stopwatch.GetElapsedTime(begin);
            return elapsed < timeout ? timeout - elapsed : TimeSpan.Zero;
        }
    }
}
