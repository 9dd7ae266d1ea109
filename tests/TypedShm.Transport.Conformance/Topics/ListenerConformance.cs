namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P7 listening. Each test runs for the synchronous and for the asynchronous loop.</summary>
public abstract class ListenerConformance(TransportUnderTest subject) : Conformance(subject)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_listener_gives_the_group_after_each_flush_of_its_first_record(bool async)
    {
        var (listening, writer) = (Open("A"), Open("B"));
        await using var listener = new ListenLoop<(Reading<Conform.CounterTotal> Total, Reading<Conform.NoteOther> Other)>(
            async,
            () => listening.Listen(listening.Counter.Total, listening.Note.Other),
            () => listening.ListenAsync(listening.Counter.Total, listening.Note.Other));
        for (var count = 1; count <= 50; count++)
        {
            var next = listener.Next();
            writer.Counter.Total.Set(new() { Count = count });
            writer.Note.Other.Set(new() { Number = -count });
            var flush = writer.Flush();
            var (total, other) = (await next.WaitAsync(Watchdog)).Item;
            Assert.Equal((ReadStatus.Fresh, count, flush, -count), (total.Status, total.Value.Count, total.Flush, other.Value.Number));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_flush_of_another_record_is_not_given(bool async)
    {
        var session = Open();
        await using var listener = Listen(session, async);
        var next = listener.Next();
        session.Note.Other.Set(new() { Number = 1 });
        session.Flush();
        session.Counter.Total.Set(new() { Count = 1 });
        var flush = session.Flush();
        Assert.Equal(flush, (await next.WaitAsync(Watchdog)).Item.Flush);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_flush_between_the_call_and_the_first_step_is_not_missed(bool async)
    {
        var session = Open();
        await using var listener = Listen(session, async);
        session.Counter.Total.Set(new() { Count = 1 });
        session.Flush();
        Assert.Equal(1, (await listener.Next().WaitAsync(Watchdog)).Item.Value.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_value_that_is_there_comes_first_only_when_asked_for(bool async)
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1 });
        session.Flush();
        await using var without = Listen(session, async);
        await using var with = Listen(session, async, currentFirst: true);
        Assert.Equal(1, (await with.Next().WaitAsync(Watchdog)).Item.Value.Count);

        var (next, nextWithout) = (with.Next(), without.Next());
        session.Counter.Total.Set(new() { Count = 2 });
        session.Flush();
        Assert.Equal(2, (await next.WaitAsync(Watchdog)).Item.Value.Count);
        Assert.Equal(2, (await nextWithout.WaitAsync(Watchdog)).Item.Value.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Flushes_that_nobody_fetched_are_given_as_one(bool async)
    {
        var session = Open();
        await using var listener = Listen(session, async, timeout: TimeSpan.FromMilliseconds(1));
        for (var count = 1; count <= 10; count++)
        {
            session.Counter.Total.Set(new() { Count = count });
            session.Flush();
        }

        Assert.Equal(10, (await listener.Next().WaitAsync(Watchdog)).Item.Value.Count);
        Assert.Equal(ReadStatus.Timeout, (await listener.Next().WaitAsync(Watchdog)).Item.Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_timeout_gives_the_value_that_is_there_and_the_loop_goes_on(bool async)
    {
        var session = Open();
        session.Counter.Total.Set(new() { Count = 1 });
        session.Flush();
        await using var listener = Listen(session, async, timeout: TimeSpan.FromMilliseconds(5));
        var timeout = (await listener.Next().WaitAsync(Watchdog)).Item;
        Assert.Equal((ReadStatus.Timeout, 1), (timeout.Status, timeout.Value.Count));

        session.Counter.Total.Set(new() { Count = 2 });
        session.Flush();
        Assert.Equal((ReadStatus.Fresh, 2), await listener.Next().WaitAsync(Watchdog) is var (_, item) ? (item.Status, item.Value.Count) : default);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_timeout_follows_the_sessions_own_clock(bool async)
    {
        var clock = new TestClock();
        var session = Keep(Conform.Open(Options() with { Clock = clock }));
        await using var listener = Listen(session, async, timeout: TimeSpan.FromHours(3));
        var next = listener.Next();
        clock.Advance(TimeSpan.FromHours(2));
        Assert.False(next.IsCompleted);
        await Until(() =>
        {
            clock.Advance(TimeSpan.FromHours(1));
            return next.IsCompleted;
        });
        Assert.Equal(ReadStatus.Timeout, (await next).Item.Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_ends_a_wait_with_an_exception(bool async)
    {
        using var stop = new CancellationTokenSource();
        await using var listener = Listen(Open(), async, cancel: stop.Token);
        var next = listener.Next();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(Watchdog));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Closing_the_session_ends_the_loop(bool async)
    {
        var session = Open();
        await using var listener = Listen(session, async);
        var next = listener.Next();
        session.Dispose();
        Assert.False((await next.WaitAsync(Watchdog)).More);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Removing_the_region_ends_the_loop(bool async)
    {
        await using var listener = Listen(Open(), async);
        var next = listener.Next();
        Subject.Transport.Remove(Address);
        Assert.False((await next.WaitAsync(Watchdog)).More);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Listening_on_a_removed_region_ends_at_once(bool async)
    {
        var session = Open();
        Subject.Transport.Remove(Address);
        await using var listener = Listen(session, async);
        Assert.False((await listener.Next().WaitAsync(Watchdog)).More);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_infinite_timeout_is_none_and_a_negative_one_is_refused(bool async)
    {
        var session = Open();
        Assert.Throws<ArgumentOutOfRangeException>(() => Listen(session, async, timeout: TimeSpan.FromSeconds(-2)));
        await using var listener = Listen(session, async, timeout: Timeout.InfiniteTimeSpan);
        var next = listener.Next();
        session.Counter.Total.Set(new() { Count = 1 });
        session.Flush(Timeout.InfiniteTimeSpan);
        Assert.Equal(ReadStatus.Fresh, (await next.WaitAsync(Watchdog)).Item.Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_asynchronous_loop_ends_by_its_own_token_and_by_that_of_the_call(int which)
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        await using var items = Open().Counter.Total.ListenAsync(cancel: first.Token).GetAsyncEnumerator(second.Token);
        var next = items.MoveNextAsync().AsTask();
        await (which == 0 ? first : second).CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(Watchdog));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_value_that_is_there_is_no_timeout_however_short_the_time(bool async)
    {
        await using var listener = Listen(Open(), async, timeout: TimeSpan.Zero, currentFirst: true);
        Assert.Equal(ReadStatus.Blank, (await listener.Next().WaitAsync(Watchdog)).Item.Status);
        Assert.Equal(ReadStatus.Timeout, (await listener.Next().WaitAsync(Watchdog)).Item.Status);
    }

    [Fact]
    public async Task A_second_step_before_the_first_has_ended_is_refused_and_harms_nobody()
    {
        var session = Open();
        await using var items = session.Counter.Total.ListenAsync().GetAsyncEnumerator();
        await using var other = Listen(session, async: true);
        var (first, innocent) = (items.MoveNextAsync().AsTask(), other.Next());
        await Assert.ThrowsAsync<InvalidOperationException>(() => items.MoveNextAsync().AsTask());
        session.Counter.Total.Set(new() { Count = 1 });
        session.Flush();
        Assert.True(await first.WaitAsync(Watchdog));
        Assert.True((await innocent.WaitAsync(Watchdog)).More);
    }

    [Fact]
    public async Task A_loop_that_is_given_up_while_it_waits_ends()
    {
        var items = Open().Counter.Total.ListenAsync().GetAsyncEnumerator();
        var next = items.MoveNextAsync().AsTask();
        await items.DisposeAsync();
        Assert.False(await next.WaitAsync(Watchdog));
    }

    [Fact]
    public void A_group_is_listened_to_on_one_session()
    {
        var (one, two) = (Open("A"), Open("B"));
        Assert.Throws<ArgumentException>(() => one.Listen(two.Counter.Total, one.Note.Other));
        Assert.Throws<ArgumentException>(() => one.Listen(one.Counter.Total, two.Note.Other));
    }

    [Fact]
    public async Task Many_asynchronous_listeners_of_one_session_all_get_the_flush()
    {
        var session = Open();
        var listeners = Enumerable.Range(0, 50).Select(_ => Listen(session, async: true)).ToArray();
        var next = listeners.Select(listener => listener.Next()).ToArray();
        session.Counter.Total.Set(new() { Count = 1 });
        session.Flush();
        foreach (var (more, item) in await Task.WhenAll(next).WaitAsync(Watchdog))
            Assert.Equal((true, 1), (more, item.Value.Count));
        foreach (var listener in listeners)
            await listener.DisposeAsync();
    }

    private static ListenLoop<Reading<Conform.CounterTotal>> Listen(
        Conform session, bool async, TimeSpan? timeout = null, bool currentFirst = false, CancellationToken cancel = default) =>
        new(async, () => session.Counter.Total.Listen(timeout, currentFirst, cancel: cancel), () => session.Counter.Total.ListenAsync(timeout, currentFirst, cancel: cancel));
}
