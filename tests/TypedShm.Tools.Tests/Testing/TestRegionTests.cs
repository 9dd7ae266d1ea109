using TypedShm.Transport.InProcess;

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

    [Fact]
    public void Another_transport_may_be_given()
    {
        var transport = new InProcessTransport();
        using var region = TestRegion.Create(transport);

        var options = region.Options();
        Assert.Same(transport, options.Transport);
        Assert.Equal((region.Address, region.Clock, null), (options.Address, options.Clock, options.Sender));
        Assert.StartsWith("memory:", region.Address, StringComparison.Ordinal);
    }
}
