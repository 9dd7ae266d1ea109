namespace TypedShm.Transport.Conformance;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class HandMovedClock : TimeProvider
{
    private readonly DateTimeOffset begin = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private long ticks;

    public double Now => (GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => begin.AddTicks(Volatile.Read(ref ticks));

    public override long GetTimestamp() => Volatile.Read(ref ticks);

    public void Move(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
