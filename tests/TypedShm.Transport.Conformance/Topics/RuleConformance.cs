namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P2 and P8 as the description of a record has them: its own greatest age, its own time to last.</summary>
public abstract class RuleConformance(TransportUnderTest subject) : Conformance(subject)
{
    [Fact]
    public void A_records_own_greatest_age_wins_over_the_sessions()
    {
        var clock = new TestClock();
        var session = Keep(Ruled.Open(Options() with { Clock = clock, MaxAge = TimeSpan.FromMinutes(1) }));
        session.Note.Kept.Set(new() { Number = 5 });
        session.Note.Plain.Set(new() { Number = 6 });
        session.Flush();

        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal((ReadStatus.Fresh, ReadStatus.Fresh), Statuses(session));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((ReadStatus.Stale, ReadStatus.Fresh), Statuses(session));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((ReadStatus.Stale, ReadStatus.Stale), Statuses(session));
        Assert.Equal((ReadStatus.Stale, 5), (session.Note.Kept.Read(out var kept), kept.Number));
    }

    [Fact]
    public void A_session_without_a_greatest_age_has_those_of_the_records()
    {
        var clock = new TestClock();
        var session = Keep(Ruled.Open(Options() with { Clock = clock }));
        session.Note.Kept.Set(new());
        session.Note.Plain.Set(new());
        session.Flush();

        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal((ReadStatus.Stale, ReadStatus.Fresh), Statuses(session));
        var (kept, plain) = session.Read(session.Note.Kept, session.Note.Plain);
        Assert.Equal((ReadStatus.Stale, ReadStatus.Fresh), (kept.Status, plain.Status));
    }

    [Fact]
    public async Task A_value_lasts_as_long_as_its_record_says()
    {
        var session = Keep(Ruled.Open(Options()));
        session.Note.Brief.Set(new() { Number = 1 });
        session.Note.Kept.Set(new() { Number = 2 });
        session.Flush();
        await Until(() => session.Note.Brief.Read(out _) is ReadStatus.Expired);
        Assert.NotEqual(ReadStatus.Expired, session.Note.Kept.Read(out _)); // Where the machine is busy, it may be stale by now.
    }

    [Fact]
    public async Task A_time_that_is_given_with_a_value_wins_over_the_records()
    {
        var session = Keep(Ruled.Open(Options()));
        session.Note.Brief.Set(new() { Number = 1 }, expire: TimeSpan.FromHours(1));
        session.Note.Kept.Set(new() { Number = 2 }, expire: TimeSpan.FromMilliseconds(400));
        session.Flush();
        await Until(() => session.Note.Kept.Read(out _) is ReadStatus.Expired);
        Assert.Equal(ReadStatus.Fresh, session.Note.Brief.Read(out _));
    }

    private static (ReadStatus Kept, ReadStatus Plain) Statuses(Ruled session) => (session.Note.Kept.Read(out _), session.Note.Plain.Read(out _));
}
