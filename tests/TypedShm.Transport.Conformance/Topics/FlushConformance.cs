namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P3 all or nothing, P6 what is pending survives failure, and flushes that compare.</summary>
public abstract class FlushConformance(TransportUnderTest subject) : Conformance(subject)
{
    [Fact]
    public void Nothing_is_visible_before_the_flush_and_everything_after()
    {
        var (writer, reader) = (Open(), Open("B"));
        writer.Note.Other.Set(new() { Number = 1 });
        writer.Counter.Total.Set(new() { Count = 2 });
        Assert.Equal((ReadStatus.Blank, ReadStatus.Blank), (reader.Note.Other.Read(out _), reader.Counter.Total.Read(out _)));

        var flush = writer.Flush();
        var (number, count) = reader.Read(reader.Note.Other, reader.Counter.Total);
        Assert.Equal((1, flush, 2, flush), (number.Value.Number, number.Flush, count.Value.Count, count.Flush));
    }

    [Fact]
    public void The_last_of_several_sets_counts()
    {
        var session = Open();
        for (var count = 1; count <= 5; count++)
            session.Counter.Total.Set(new() { Count = count });
        session.Flush();
        session.Counter.Total.Read(out var total);
        Assert.Equal(5, total.Count);
    }

    [Fact]
    public void Flushes_are_numbered_upwards_and_a_flush_of_nothing_has_no_number()
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1 });
        var first = session.Flush();
        Assert.Equal(new FlushResult(FlushStatus.Done, 0), session.TryFlush());
        session.Counter.Total.Set(new() { Count = 2 });
        Assert.InRange(session.Flush(), first + 1, long.MaxValue);
    }

    [Fact]
    public void A_record_that_was_not_set_again_is_not_flushed_again()
    {
        var (one, two) = (Open("A"), Open("B"));
        one.Counter.Total.Set(new() { Count = 1 });
        one.Flush();
        two.Counter.Total.Set(new() { Count = 2 });
        two.Flush();
        one.Note.Other.Set(new() { Number = 1 });
        one.Flush();
        one.Counter.Total.Read(out var total);
        Assert.Equal(2, total.Count);
    }

    [Fact]
    public void What_was_discarded_is_not_flushed()
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1 });
        session.Discard();
        Assert.Equal(0, session.Flush());
        Assert.Equal(ReadStatus.Blank, session.Counter.Total.Read(out _));
    }

    [Fact]
    public void A_flush_that_expects_the_newest_is_done()
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1 }, expectedFlush: 0);
        var first = session.Flush();
        session.Counter.Total.Set(new() { Count = 2 }, expectedFlush: first);
        Assert.Equal(FlushStatus.Done, session.TryFlush().Status);
    }

    [Fact]
    public void A_refused_flush_changes_nothing_and_stays_pending()
    {
        var (session, other) = (Open("A"), Open("B"));
        other.Counter.Total.Set(new() { Count = 1 });
        var newest = other.Flush();
        session.Counter.Total.Set(new() { Count = 2 }, expectedFlush: newest - 1);
        session.Note.Other.Set(new() { Number = 9 });

        var refused = session.TryFlush();
        Assert.Equal(FlushStatus.Refused, refused.Status);
        Assert.NotEmpty(refused.Reason!);
        Assert.Throws<TypedShmException>(() => session.Flush());
        other.Counter.Total.Read(out var total);
        Assert.Equal((1, ReadStatus.Blank), (total.Count, other.Note.Other.Read(out _)));

        session.Counter.Total.Set(new() { Count = 3 }, expectedFlush: newest);
        session.Flush();
        other.Counter.Total.Read(out total);
        other.Note.Other.Read(out var note);
        Assert.Equal((3, 9), (total.Count, note.Number));
    }

    [Fact]
    public void A_cancelled_flush_is_not_done_and_stays_pending()
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1 });
        Assert.ThrowsAny<OperationCanceledException>(() => session.Flush(cancel: new CancellationToken(canceled: true)));
        Assert.Equal(ReadStatus.Blank, session.Counter.Total.Read(out _));
        session.Flush();
        Assert.Equal(ReadStatus.Fresh, session.Counter.Total.Read(out _));
    }

    [Fact]
    public void What_could_not_be_flushed_for_want_of_a_region_is_known_and_stays_pending()
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1 });
        Subject.Transport.Remove(Address);
        Assert.Equal(FlushStatus.Closed, session.TryFlush().Status);
        var failure = Assert.Throws<TransportException>(() => session.Flush());
        Assert.Equal(("flush", Address), (failure.Operation, failure.Address));
    }
}
