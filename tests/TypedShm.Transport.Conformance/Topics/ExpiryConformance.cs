namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P8 a value may be written to last for a time.</summary>
public abstract class ExpiryConformance(TransportUnderTest subject) : Conformance(subject)
{
    [Fact]
    public async Task A_value_is_expired_after_its_time()
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1 }, expire: TimeSpan.FromMilliseconds(300));
        session.Flush();
        await Until(() => session.Counter.Total.Read(out var total) is ReadStatus.Expired && total.Count == 0);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(10_675_199)]
    public void A_value_lasts_as_long_as_its_time(int days)
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1 }, expire: TimeSpan.FromDays(days));
        session.Flush();
        Assert.Equal(ReadStatus.Fresh, session.Counter.Total.Read(out _));
    }

    [Fact]
    public async Task A_later_write_without_a_time_lasts_for_ever()
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1 }, expire: TimeSpan.FromMilliseconds(1));
        session.Flush();
        await Until(() => session.Counter.Total.Read(out _) is ReadStatus.Expired);
        session.Counter.Total.Set(new() { Count = 2 });
        session.Flush();
        Assert.Equal(ReadStatus.Fresh, session.Counter.Total.Read(out var total));
        Assert.Equal(2, total.Count);
    }

    [Fact]
    public void A_value_must_last_for_some_time()
    {
        var session = Open();
        Assert.Throws<ArgumentOutOfRangeException>(() => session.Counter.Total.Set(new(), expire: TimeSpan.Zero));
    }
}
