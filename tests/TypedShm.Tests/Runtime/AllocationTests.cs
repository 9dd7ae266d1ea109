namespace TypedShm.Tests.Runtime;

/// <summary>P18: nothing is allocated once a session runs.</summary>
public sealed class AllocationTests : IDisposable
{
    private const int Rounds = 10_000;

    private readonly string address = $"memory:{Guid.NewGuid()}";
    private readonly Station session;

    public AllocationTests() => session = Station.Open(address, "ME");

    public void Dispose()
    {
        session.Dispose();
        Station.Remove(address);
    }

    [Fact]
    public void Set_and_flush_allocate_nothing() => AllocatesNothing(round =>
    {
        session.Battery.Measures.Set(new() { Voltage = round, Cells = [1, 2, 3, round], Label = "unchanged" });
        session.Battery.Status.Set(new() { Count = round, Mode = "on", On = [false, true] }, expire: TimeSpan.FromHours(1));
        session.Flush();
    });

    [Fact]
    public void A_compared_flush_allocates_nothing() => AllocatesNothing(round =>
    {
        var reading = session.Limits.Read();
        session.Limits.Set(reading.Value with { Low = round }, expectedFlush: reading.Flush);
        session.TryFlush();
    });

    [Fact]
    public void Reading_allocates_nothing()
    {
        session.Battery.Measures.Set(new() { Voltage = 1, Label = "unchanged" });
        session.Flush();
        var sum = 0.0;
        AllocatesNothing(_ =>
        {
            session.Battery.Measures.Read(out var measures);
            sum += measures.Voltage + session.Battery.Status.Read().Value.Count;
            var (a, b, c) = session.Read(session.Battery.Measures, session.Battery.Status, session.Limits);
            sum += a.Value.Voltage + b.Value.Count + c.Value.Low;
        });
        Assert.NotEqual(0, sum);
    }

    [Fact]
    public void A_listener_that_finds_a_new_value_allocates_nothing()
    {
        using var listener = session.Limits.Listen().GetEnumerator();
        AllocatesNothing(round =>
        {
            session.Limits.Set(new() { Low = round });
            session.Flush();
            Assert.True(listener.MoveNext());
        });
    }

    private static void AllocatesNothing(Action<int> step)
    {
        // The first rounds grow buffers, fill caches and let the compiler finish its tiers.
        for (var round = 0; round < Rounds; round++)
            step(round);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
            step(round);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
