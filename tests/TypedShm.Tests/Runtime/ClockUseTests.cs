namespace TypedShm.Tests.Runtime;

/// <summary>The clock costs more than the rest of a read, so a read looks at it only where an age decides.</summary>
public sealed class ClockUseTests : IDisposable
{
    private readonly string address = $"memory:{Guid.NewGuid()}";

    public void Dispose() => Station.Remove(address);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_read_looks_at_the_clock_only_where_there_is_a_greatest_age(bool hasAge)
    {
        var clock = new CountingClock();
        using var session = Station.Open(new SessionOptions { Address = address, Clock = clock, MaxAge = hasAge ? TimeSpan.FromDays(1) : null });
        session.Limits.Set(new() { Low = 1 });
        session.Flush();
        var before = clock.Looks;

        Assert.Equal(ReadStatus.Fresh, session.Limits.Read(out _));
        Assert.Equal(hasAge ? 1 : 0, clock.Looks - before);
    }

    private sealed class CountingClock : TimeProvider
    {
        public int Looks { get; private set; }

        public override DateTimeOffset GetUtcNow()
        {
            Looks++;
            return base.GetUtcNow();
        }
    }
}
