using System.Diagnostics;

namespace TypedShm.Transport.Redis;

/// <summary>Until when a call may take, on the monotonic clock.</summary>
internal readonly struct Deadline(TimeSpan timeout)
{
    private readonly long begin = Stopwatch.GetTimestamp();

    /// <summary>Gets the time that is left, at least none.</summary>
    public TimeSpan Rest => timeout - Stopwatch.GetElapsedTime(begin) is var rest && rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
}
