namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P10 any start order, P11 initialising, P17 closing and removing.</summary>
public abstract class LifecycleConformance(TransportUnderTest subject) : Conformance(subject)
{
    [Fact]
    public void A_region_outlives_its_sessions_with_its_values()
    {
        using (var first = Open())
        {
            first.Counter.Total.Set(new() { Count = 5 });
            first.Flush();
        }

        Assert.Equal(ReadStatus.Fresh, Open("B").Counter.Total.Read(out var total));
        Assert.Equal(("A", 5), (total.Sender, total.Count));
    }

    [Fact]
    public async Task Of_many_that_come_first_at_once_one_initialises()
    {
        var sessions = await Task.WhenAll(Enumerable.Range(0, 16).Select(index => OnThread(() =>
        {
            var session = Conform.Open(Options($"S{index}"));
            session.Counter.Total.Set(new() { Count = session.Counter.Total.Read().Value.Count });
            session.Note.Other.Set(new() { Number = index });
            session.Flush();
            return session;
        }))).WaitAsync(Watchdog);
        Assert.Single(sessions.Select(session => session.Note.Other.Read().Value).Distinct());
        Assert.All(sessions, session => Assert.Equal(ReadStatus.Fresh, session.Note.Other.Read(out _)));
        foreach (var session in sessions)
            session.Dispose();
    }

    [Fact]
    public async Task One_that_waits_goes_on_when_another_has_initialised_and_not_before()
    {
        var waiting = OnThread(() => Keep(Conform.Open(Options("B", Start.Wait) with { Timeout = Watchdog })));
        await Task.WhenAny(waiting, Task.Delay(100));
        Assert.False(waiting.IsCompleted);
        var first = Open();
        var session = await waiting.WaitAsync(Watchdog);
        first.Counter.Total.Set(new() { Count = 1 });
        first.Flush();
        Assert.Equal(ReadStatus.Fresh, session.Counter.Total.Read(out _));
    }

    [Fact]
    public async Task One_that_waited_finds_all_blanks_there()
    {
        for (var round = 0; round < Soak.Count(200, 2_000); round++)
        {
            var waiting = Enumerable.Range(0, 3).Select(_ => OnThread(() =>
            {
                using var session = Conform.Open(Options("B", Start.Wait) with { Timeout = Watchdog });
                return (session.Counter.Total.Read().Status, session.Read(session.Note.Text, session.Note.Other));
            })).ToArray();
            using (Conform.Open(Options()))
            {
                Assert.All(await Task.WhenAll(waiting).WaitAsync(Watchdog), found => Assert.Equal(
                    (ReadStatus.Blank, (ReadStatus.Blank, new Conform.NoteText()), (ReadStatus.Blank, 7)),
                    (found.Status, (found.Item2.Item1.Status, found.Item2.Item1.Value), (found.Item2.Item2.Status, found.Item2.Item2.Value.Number))));
            }

            Subject.Transport.Remove(Address);
        }
    }

    [Fact]
    public void One_that_waited_in_vain_is_told_that_nobody_initialised()
    {
        var failure = Assert.Throws<TransportException>(() => Conform.Open(Options(start: Start.Wait) with { Timeout = TimeSpan.FromMilliseconds(20) }));
        Assert.Equal(("open", Address), (failure.Operation, failure.Address));
        Assert.Contains("nobody initialised the region within 0.02 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_a_region_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var waiting = OnThread(() => Conform.Open(Options(start: Start.Wait) with { Timeout = Watchdog }, stop.Token));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Watchdog));
    }

    [Fact]
    public void One_that_looks_finds_nothing_and_creates_nothing()
    {
        var look = Open("L", Start.Look);
        Assert.Equal(ReadStatus.Absent, look.Counter.Total.Read(out var total));
        Assert.Equal(new Conform.CounterTotal(), total);
        Assert.Throws<InvalidOperationException>(() => look.Counter.Total.Listen());
        Assert.False(Subject.Transport.Remove(Address));
    }

    [Fact]
    public void One_that_looks_reads_and_cannot_write()
    {
        var (writer, look) = (Open(), Open("L", Start.Look));
        writer.Counter.Total.Set(new() { Count = 3 });
        writer.Flush();
        Assert.Equal(ReadStatus.Fresh, look.Counter.Total.Read(out var total));
        Assert.Equal(3, total.Count);
        Assert.Throws<InvalidOperationException>(() => look.Counter.Total.Set(new()));
        Assert.Throws<InvalidOperationException>(() => look.Flush());
    }

    [Fact]
    public void A_session_made_from_another_has_its_own_sender_and_pending_records()
    {
        var first = Open();
        var second = Keep(first.NewSession("B"));
        first.Counter.Total.Set(new() { Count = 1 });
        second.Note.Other.Set(new() { Number = 2 });
        second.Flush();
        Assert.Equal(ReadStatus.Blank, first.Counter.Total.Read(out _));
        first.Note.Other.Read(out var note);
        Assert.Equal(("B", 2), (note.Sender, note.Number));

        first.Dispose();
        second.Counter.Total.Set(new() { Count = 3 });
        second.Flush();
        Assert.Equal(ReadStatus.Fresh, second.Counter.Total.Read(out _));
        Assert.Throws<ObjectDisposedException>(() => { second.Dispose(); second.NewSession("C"); });
    }

    [Fact]
    public void Closing_again_does_nothing_and_a_closed_session_says_so()
    {
        var session = Open();
        session.Dispose();
        session.Dispose();
        Assert.Equal(ReadStatus.Closed, session.Counter.Total.Read(out _));
        Assert.Equal(ReadStatus.Closed, session.Read(session.Note.Other, session.Counter.Total).Item2.Status);
        Assert.Throws<ObjectDisposedException>(() => session.Counter.Total.Set(new()));
        Assert.Throws<ObjectDisposedException>(() => session.Flush());
    }

    [Fact]
    public void Removing_a_region_closes_it_for_the_attached_and_the_next_begins_anew()
    {
        var old = Open();
        old.Counter.Total.Set(new() { Count = 5 });
        old.Flush();
        Assert.True(Subject.Transport.Remove(Address));
        Assert.False(Subject.Transport.Remove(Address));
        Assert.Equal(ReadStatus.Closed, old.Counter.Total.Read(out _));

        Assert.Equal(ReadStatus.Blank, Open("B").Counter.Total.Read(out _));
        Assert.Equal(ReadStatus.Closed, old.Counter.Total.Read(out _));
    }

    [Fact]
    public async Task Sessions_may_close_while_others_read_write_and_listen_on_them()
    {
        for (var round = 0; round < Soak.Count(200, 10_000); round++)
        {
            using var session = Conform.Open(Options());
            var reading = OnThread(() => { while (session.Counter.Total.Read(out _) is not ReadStatus.Closed) { } return true; });
            var listening = OnThread(() => session.Counter.Total.Listen().Count());
            session.Counter.Total.Set(new() { Count = round });
            session.Flush();
            session.Dispose();
            await Task.WhenAll(reading, listening).WaitAsync(Watchdog);
        }
    }
}
