using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Fleet;

/// <summary>Each language hears what the other writes.</summary>
public sealed class ListeningTests : IDisposable
{
    private static readonly int Flushes = Soak.Count(300, 20_000);
    private static readonly string[] Both = ["BATTERY__measures", "BATTERY__limits"];

    private readonly PlantSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Python_hears_our_flushes_whole_and_the_last_of_them()
    {
        var python = await site.StartInitialised();
        var session = site.Open();
        await python.Tell("hear", Both, "round", Flushes);
        Assert.Equal("listening", (await python.Hear()).GetString());
        for (var round = 1; round <= Flushes; round++)
        {
            session.Battery.Measures.Set(new() { Round = round });
            session.Battery.Limits.Set(new() { Round = round });
            session.Flush();
        }

        var heard = (await python.Hear()).EnumerateArray().Select(group => (First: group[0].GetInt32(), Second: group[1].GetInt32())).ToArray();
        Assert.All(heard, group => Assert.Equal(group.First, group.Second));
        Assert.Equal(Flushes, heard[^1].First);
        Assert.Equal(heard.Select(group => group.First).Order(), heard.Select(group => group.First));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task We_hear_Python_whole_never_one_flush_twice_and_the_last(bool async)
    {
        var python = await site.StartInitialised();
        var session = site.Open();
        await using var listener = new ListenLoop<(Reading<Plant.BatteryMeasures> Measures, Reading<Plant.BatteryLimits> Limits)>(
            async,
            () => session.Listen(session.Battery.Measures, session.Battery.Limits),
            () => session.ListenAsync(session.Battery.Measures, session.Battery.Limits));
        var next = listener.Next();
        await python.Tell("run", Both, "round", 1, Flushes);
        long round = 0, flush = 0;
        while (round < Flushes)
        {
            var (measures, limits) = (await next.WaitAsync(Soak.Watchdog)).Item;
            Assert.Equal((ReadStatus.Fresh, measures.Value.Round), (measures.Status, limits.Value.Round));
            Assert.True(measures.Value.Round > round && measures.Flush > flush, $"round {measures.Value.Round} after {round}, flush {measures.Flush} after {flush}");
            (round, flush) = (measures.Value.Round, measures.Flush);
            next = listener.Next();
        }

        Assert.Equal(Flushes, (await python.Hear()).GetInt32());
        await python.Write("BATTERY__measures", new { round = Flushes + 1 });
        Assert.Equal(Flushes + 1, (await next.WaitAsync(Soak.Watchdog)).Item.Measures.Value.Round);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_Python_wrote_while_nobody_asked_is_given_as_one(bool async)
    {
        var python = await site.StartInitialised();
        var session = site.Open();
        await using var listener = new ListenLoop<Reading<Plant.BatteryMeasures>>(
            async,
            () => session.Battery.Measures.Listen(timeout: TimeSpan.FromMilliseconds(200)),
            () => session.Battery.Measures.ListenAsync(timeout: TimeSpan.FromMilliseconds(200)));
        await python.Do("run", Both[..1], "round", 1, 20);
        var first = (await listener.Next().WaitAsync(Soak.Watchdog)).Item;
        Assert.Equal((ReadStatus.Fresh, 20), (first.Status, first.Value.Round));
        Assert.Equal(ReadStatus.Timeout, (await listener.Next().WaitAsync(Soak.Watchdog)).Item.Status);
    }
}
