namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P1 the latest value, P2 its status, P5 time and sender.</summary>
public abstract class SetAndReadConformance(TransportUnderTest subject) : Conformance(subject)
{
    [Fact]
    public void A_value_reads_as_it_was_set()
    {
        var session = Open();
        session.Note.Text.Set(new() { Text = "café 漢字 🚀", Flag = false, Amount = -1.5e300, Cells = [1.5, double.NaN, double.NegativeInfinity] });
        session.Flush();

        Assert.Equal(ReadStatus.Fresh, session.Note.Text.Read(out var note));
        Assert.Equal(("café 漢字 🚀", false, -1.5e300), (note.Text, note.Flag, note.Amount));
        Assert.Equal([1.5, double.NaN, double.NegativeInfinity], [note.Cells[0], note.Cells[1], note.Cells[2]]);
    }

    [Fact]
    public void A_record_that_nobody_has_written_reads_blank_with_its_blanks()
    {
        Assert.Equal(ReadStatus.Blank, Open().Note.Text.Read(out var note));
        Assert.Equal(new Conform.NoteText(), note);
        Assert.Equal(("nothing yet", true, 2.5, 3.0), (note.Text, note.Flag, note.Amount, note.Cells[2]));
    }

    [Fact]
    public void The_newest_flush_is_read_from_every_session()
    {
        var (writer, other) = (Open(), Open("B"));
        for (var count = 1; count <= 100; count++)
        {
            writer.Counter.Total.Set(new() { Count = count });
            var flush = writer.Flush();
            var reading = other.Counter.Total.Read();
            Assert.Equal((ReadStatus.Fresh, count, flush), (reading.Status, reading.Value.Count, reading.Flush));
        }
    }

    [Fact]
    public void Several_sessions_may_write_one_record()
    {
        var (first, second) = (Open("A"), Open("B"));
        first.Counter.Total.Set(new() { Count = 1 });
        first.Flush();
        second.Counter.Total.Set(new() { Count = 2 });
        second.Flush();

        first.Counter.Total.Read(out var total);
        Assert.Equal(("B", 2), (total.Sender, total.Count));
    }

    [Fact]
    public void Time_and_sender_are_stamped_unless_given()
    {
        var clock = new TestClock();
        var session = Keep(Conform.Open(Options("ME") with { Clock = clock }));
        session.Note.Other.Set(new() { Number = 1 });
        session.Counter.Total.Set(new() { Ts = 12.5, Sender = "elsewhere" });
        session.Flush();

        session.Note.Other.Read(out var stamped);
        session.Counter.Total.Read(out var given);
        Assert.Equal((clock.Ts, "ME"), (stamped.Ts, stamped.Sender));
        Assert.Equal((12.5, "elsewhere"), (given.Ts, given.Sender));
    }

    [Fact]
    public void A_change_continues_from_what_the_session_set_last()
    {
        var (session, other) = (Open("A"), Open("B"));
        session.Note.Text.Set(note => note with { Amount = note.Amount + 1 });
        session.Flush();
        other.Note.Text.Set(new() { Amount = 100 });
        other.Flush();
        session.Note.Text.Set(new() { Amount = 7, Ts = 1, Sender = "elsewhere" });
        session.Note.Text.Set(note => note with { Amount = note.Amount + 1, Flag = note is { Ts: 0, Sender: "" } });
        session.Flush();

        session.Note.Text.Read(out var last);
        Assert.Equal((8, true, "A"), (last.Amount, last.Flag, last.Sender));
    }

    [Fact]
    public void A_string_that_does_not_fit_is_refused_and_what_was_pending_stays()
    {
        var session = Open();
        session.Note.Text.Set(new() { Text = "fits", Amount = 1 });
        var refused = Assert.Throws<ArgumentException>(() => session.Note.Text.Set(new() { Text = new string('é', 40), Amount = 2 }));
        session.Flush();

        Assert.StartsWith("NOTE__text.text: the string takes 80 bytes of UTF-8, the field holds 62", refused.Message, StringComparison.Ordinal);
        session.Note.Text.Read(out var note);
        Assert.Equal(("fits", 1), (note.Text, note.Amount));
    }

    [Fact]
    public void A_value_is_stale_from_its_greatest_age_on_and_still_given()
    {
        var clock = new TestClock();
        var session = Keep(Conform.Open(Options() with { Clock = clock, MaxAge = TimeSpan.FromSeconds(60) }));
        session.Counter.Total.Set(new() { Count = 5 });
        session.Flush();

        clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal((ReadStatus.Fresh, TimeSpan.FromSeconds(60)), (session.Counter.Total.Read().Status, session.Counter.Total.Read().Age));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ReadStatus.Stale, session.Counter.Total.Read(out var stale));
        Assert.Equal(5, stale.Count);
    }

    [Theory]
    [InlineData(1e9)]
    [InlineData(1e300)]
    public void A_time_in_the_future_is_of_no_age(double ahead)
    {
        var session = Open();
        session.Counter.Total.Set(new() { Ts = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + ahead });
        session.Flush();
        Assert.Equal(TimeSpan.Zero, session.Counter.Total.Read().Age);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_time_that_is_no_number_is_stamped(double ts)
    {
        var clock = new TestClock();
        var session = Keep(Conform.Open(Options() with { Clock = clock }));
        session.Counter.Total.Set(new() { Ts = ts });
        session.Flush();
        session.Counter.Total.Read(out var total);
        Assert.Equal(clock.Ts, total.Ts);
    }

    [Fact]
    public void A_time_in_the_far_past_is_of_the_greatest_age()
    {
        var session = Open();
        session.Counter.Total.Set(new() { Ts = -1e300 });
        session.Flush();
        Assert.Equal(TimeSpan.MaxValue, session.Counter.Total.Read().Age);
    }
}
