using TypedShm.Transport;
using TypedShm.Transport.InProcess;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Tools.Tests.Testing;

public sealed class TestRegionTests
{
    [Fact]
    public void Sessions_of_one_region_meet_and_stamp_its_time()
    {
        using var region = TestRegion.Create();
        using var battery = Station.Open(region.Options("BATTERY"));
        using var page = Station.Open(region.Options("PAGE"));
        battery.Battery.Measures.Set(new() { Voltage = 48.2 });
        battery.Flush();

        Assert.Equal(ReadStatus.Fresh, page.Battery.Measures.Read(out var measures));
        Assert.Equal((48.2, "BATTERY", region.Clock.Ts), (measures.Voltage, measures.Sender, measures.Ts));
    }

    [Fact]
    public void Tests_in_parallel_never_meet() => Parallel.For(0, 200, test =>
    {
        using var region = TestRegion.Create();
        using var session = Station.Open(region.Options($"TEST{test}"));
        Assert.Equal(ReadStatus.Blank, session.Limits.Read(out _));
        session.Limits.Set(new() { Low = test });
        session.Flush();
        Assert.Equal((ReadStatus.Fresh, test), (session.Limits.Read(out var limits), limits.Low));
    });

    [Fact]
    public void Its_end_removes_it_with_its_values()
    {
        var region = TestRegion.Create();
        using var session = Station.Open(region.Options("A"));
        region.Dispose();
        region.Dispose();

        Assert.Equal(ReadStatus.Closed, session.Limits.Read(out _));
        Assert.False(Station.Remove(region.Address));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("shm")]
    public void Another_transport_may_be_given(string scheme)
    {
        ITransport transport = scheme is "shm" ? new SharedMemoryTransport() : new InProcessTransport();
        using var region = TestRegion.Create(transport);
        using var writer = Station.Open(region.Options("A"));
        using var reader = Station.Open(region.Options("B") with { Start = Start.Look, MaxAge = TimeSpan.FromSeconds(2) });
        writer.Limits.Set(new() { Low = 5 });
        writer.Flush();

        Assert.StartsWith($"{scheme}:test-", region.Address, StringComparison.Ordinal);
        Assert.Equal((ReadStatus.Fresh, 5), (reader.Limits.Read(out var limits), limits.Low));
        region.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(ReadStatus.Stale, reader.Limits.Read(out _));
        region.Dispose();
        Assert.False(transport.Remove(region.Address));
    }
}
