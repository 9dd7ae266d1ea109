using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Failing;

/// <summary>P6 and P7 when the transport fails: what no test can bring about in a transport that works.</summary>
public sealed class FailingTests : IDisposable
{
    private readonly FailingTransport transport = new();
    private readonly Conform session;

    public FailingTests() => session = Conform.Open(new SessionOptions { Address = "failing:here", Sender = "A", Transport = transport });

    public void Dispose()
    {
        session.Dispose();
        ((IDisposable)transport).Dispose();
    }

    [Fact]
    public void A_region_for_another_contract_is_given_back()
    {
        using var other = new FailingTransport { Contract = Changed.Contract.Text };
        Assert.Throws<ContractMismatchException>(() => Conform.Open(new SessionOptions { Address = "failing:here", Transport = other }));
        Assert.Equal(1, other.Disposals);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public void A_region_whose_contract_cannot_be_read_says_so_and_is_given_back(string contract)
    {
        using var other = new FailingTransport { Contract = contract };
        var failure = Assert.Throws<TransportException>(() => Conform.Open(new SessionOptions { Address = "failing:here", Transport = other }));
        Assert.StartsWith("open failing:here: the contract in the region created by nobody at 1970-01-01 00:00:00Z cannot be read", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, other.Disposals);
    }

    [Fact]
    public void Closing_gives_the_region_back_once()
    {
        session.Dispose();
        session.Dispose();
        Assert.Equal(1, transport.Disposals);
    }

    [Theory]
    [InlineData(FlushStatus.NotDone)]
    [InlineData(FlushStatus.Unknown)]
    public void A_flush_that_was_not_confirmed_says_so_and_stays_pending(FlushStatus status)
    {
        SetTwo();
        transport.Outcome = () => new FlushResult(status, 0, "the server was gone");
        Assert.Equal(new FlushResult(status, 0, "the server was gone"), session.TryFlush());
        var failure = Assert.Throws<TransportException>(() => session.Flush());
        Assert.Equal(("flush", "failing:here"), (failure.Operation, failure.Address));
        Assert.Contains($"{status}: the server was gone", failure.Message, StringComparison.Ordinal);
        AssertThatTheNextFlushIsWholeAndTheOneAfterEmpty();
    }

    [Fact]
    public void A_flush_that_threw_stays_pending()
    {
        SetTwo();
        var reason = new TransportException("commit", "failing:here", "no route");
        transport.Outcome = () => throw reason;
        Assert.Same(reason, Assert.Throws<TransportException>(() => session.Flush()));
        Assert.Same(reason, Assert.Throws<TransportException>(() => session.TryFlush()));
        AssertThatTheNextFlushIsWholeAndTheOneAfterEmpty();
    }

    [Fact]
    public void A_wait_that_fails_fails_each_step_of_the_synchronous_loop()
    {
        using var items = session.Counter.Total.Listen().GetEnumerator();
        for (var step = 0; step < 2; step++)
        {
            var failure = Assert.Throws<TransportException>(() => items.MoveNext());
            Assert.Contains("the server is gone", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wait_that_fails_fails_each_step_of_every_asynchronous_loop()
    {
        for (var loop = 0; loop < 2; loop++)
        {
            await using var items = session.Counter.Total.ListenAsync().GetAsyncEnumerator();
            for (var step = 0; step < 2; step++)
            {
                var failure = await Assert.ThrowsAsync<TransportException>(() => items.MoveNextAsync().AsTask().WaitAsync(Soak.Watchdog));
                Assert.Contains("the server is gone", failure.Message, StringComparison.Ordinal);
            }
        }
    }

    private void SetTwo()
    {
        session.Counter.Total.Set(new() { Count = 1 });
        session.Note.Other.Set(new() { Number = 2 });
    }

    private void AssertThatTheNextFlushIsWholeAndTheOneAfterEmpty()
    {
        transport.Outcome = () => new FlushResult(FlushStatus.Done, 5);
        Assert.Equal((5, 0), (session.Flush(), session.Flush()));
        Assert.Equal([2, 2, 2], transport.Commits);
    }
}
