namespace TypedShm.Tests.Runtime;

public sealed class SessionTests : IDisposable
{
    private readonly string address = $"memory:{Guid.NewGuid()}";

    public void Dispose() => Station.Remove(address);

    [Fact]
    public async Task Two_threads_that_set_on_one_session_are_told_so()
    {
        using var session = Station.Open(address, "ME");
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var refusals = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SetUntilRefused(session, stop))));
        Assert.Contains(refusals, refusal => refusal?.StartsWith($"Station session of ME at {address} is used by two threads at once", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void An_address_without_transport_names_those_there_are()
    {
        var failure = Assert.Throws<TypedShmException>(() => Station.Open("redis://localhost"));
        Assert.Contains("redis://localhost: no transport serves 'redis:' here (there is 'memory:', 'shm:')", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("station")]
    [InlineData(":station")]
    [InlineData("memory:")]
    public void What_is_no_address_is_refused_with_an_example(string text)
    {
        var failure = Assert.Throws<TypedShmException>(() => Station.Open(text));
        Assert.Contains("write scheme and name, such as memory:station", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sender_that_does_not_fit_is_refused_before_anything_is_opened()
    {
        Assert.Throws<ArgumentException>(() => Station.Open(address, new string('x', 47)));
        Assert.False(Station.Remove(address));
    }

    [Theory]
    [InlineData("Company.Product.Station.Battery.Controller.Daemon.Worker", "Company.Product.Station.Battery.Controller.Dae")]
    [InlineData("1234567890123456789012345678901234567890123🚀🚀", "1234567890123456789012345678901234567890123")]
    [InlineData("short", "short")]
    public void A_programs_name_is_cut_to_fit(string name, string sender) => Assert.Equal(sender, PackedStamp.FittingSender(name));

    [Fact]
    public void A_closed_session_makes_no_other_while_its_like_live_on()
    {
        using var first = Station.Open(address, "A");
        using var second = first.NewSession("B");
        first.Dispose();
        Assert.Throws<ObjectDisposedException>(() => first.NewSession("C"));
        Assert.Equal(ReadStatus.Blank, second.Limits.Read(out _));
    }

    [Fact]
    public void Setting_from_inside_of_a_set_is_refused_and_the_outer_one_too()
    {
        using var session = Station.Open(address, "A");
        Assert.Throws<InvalidOperationException>(() => session.Limits.Set(limits =>
        {
            session.Battery.Status.Set(new());
            return limits;
        }));
        Assert.Equal(0, session.Flush());
    }

    [Fact]
    public void A_refused_flush_names_the_record()
    {
        using var session = Station.Open(address, "A");
        session.Battery.Status.Set(new(), expectedFlush: 0);
        session.Limits.Set(new(), expectedFlush: 7);
        Assert.Equal("limits was last written by flush 0, not by the expected 7; read it again and set it anew", session.TryFlush().Reason);
    }

    [Fact]
    public void One_that_looks_cannot_write_whether_there_is_a_region_or_not()
    {
        using var look = Station.Open(address, "L", Start.Look);
        Assert.Throws<InvalidOperationException>(() => look.Limits.Set(new()));
        Assert.Contains("nobody has initialised the region", Assert.Throws<InvalidOperationException>(() => look.Limits.Listen()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_sender_the_programs_name_is_stamped()
    {
        using var session = Station.Open(address);
        Assert.Equal(AppDomain.CurrentDomain.FriendlyName, session.Sender);
    }

    private static string? SetUntilRefused(Station session, CancellationTokenSource stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
                session.Limits.Set(new() { Low = 1 });
            return null;
        }
        catch (InvalidOperationException refusal)
        {
            stop.Cancel();
            return refusal.Message;
        }
    }
}
