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
        Assert.Contains("redis://localhost: no transport serves 'redis:' here (there is 'memory:')", failure.Message, StringComparison.Ordinal);
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
