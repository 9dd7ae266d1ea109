namespace TypedShm;

/// <summary>The end of one whole call, on the monotonic clock.</summary>
internal readonly struct Deadline(TimeProvider clock, TimeSpan? timeout)
{
    /// <summary>How long anybody sleeps without looking, who would else sleep for ever.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // A clock that is moved by hand wakes nobody who sleeps, so it is looked at again and again.
    private static readonly TimeSpan HandMovedClockWait = TimeSpan.FromMilliseconds(5);

    private readonly long begin = timeout is null ? 0 : clock.GetTimestamp();

    public bool IsOver => timeout is { } time && clock.GetElapsedTime(begin) >= time;

    /// <summary>Gets how long to sleep before looking at the deadline again.</summary>
    public TimeSpan Remaining
    {
        get
        {
            if (timeout is not { } time)
                return LongestWait;
            var longest = ReferenceEquals(clock, TimeProvider.System) ? LongestWait : HandMovedClockWait;
            var rest = time - clock.GetElapsedTime(begin);
            return rest <= TimeSpan.Zero ? TimeSpan.Zero : rest < longest ? rest : longest;
        }
    }
}
