namespace TypedShm.Transport.Tests.Redis.Fleet;

/// <summary>Writers of both languages write one record in turns.</summary>
public sealed class TurnsTests : IDisposable
{
    private readonly PlantSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Values_and_senders_alternate_and_numbers_go_up_at_each_reader()
    {
        var python = await site.StartInitialised();
        var (writer, reader) = (site.Open("WRITER"), site.Open("READER"));
        long ours = 0, others = 0;
        for (var round = 1; round <= 20; round++)
        {
            var sender = round % 2 == 0 ? "PYTHON" : "WRITER";
            if (sender == "PYTHON")
                await python.Write("BATTERY__measures", new { round });
            else
                Write(writer, round);
            var (own, other) = (writer.Battery.Measures.Read(), reader.Battery.Measures.Read());
            Assert.Equal((round, sender, round, sender), (own.Value.Round, own.Value.Sender, other.Value.Round, other.Value.Sender));
            Assert.True(own.Flush > ours && other.Flush > others, $"{own.Flush} after {ours}, {other.Flush} after {others}");
            (ours, others) = (own.Flush, other.Flush);
            var seen = (await python.Read("BATTERY__measures"))[0];
            Assert.Equal((round, sender), (seen.GetProperty("round").GetInt32(), seen.GetProperty("sender").GetString()));
        }
    }

    [Fact]
    public async Task What_comes_back_unchanged_after_another_is_a_flush_of_its_own()
    {
        var python = await site.StartInitialised();
        var session = site.Open();
        await python.Write("BATTERY__measures", new { ts = 1.5, round = 1 });
        var first = session.Battery.Measures.Read();
        await python.Write("BATTERY__measures", new { ts = 1.5, round = 2 });
        var second = session.Battery.Measures.Read();
        await python.Write("BATTERY__measures", new { ts = 1.5, round = 1 });
        var third = session.Battery.Measures.Read();
        Assert.Equal(first.Value, third.Value);
        Assert.True(first.Flush < second.Flush && second.Flush < third.Flush);
    }

    [Fact]
    public async Task An_expected_flush_is_refused_when_Python_has_written_since()
    {
        var python = await site.StartInitialised();
        var session = site.Open();
        await python.Write("BATTERY__measures", new { round = 1 });
        var read = session.Battery.Measures.Read();
        session.Battery.Measures.Set(read.Value with { Round = 2 }, expectedFlush: read.Flush);
        Assert.Equal(FlushStatus.Done, session.TryFlush().Status);

        read = session.Battery.Measures.Read();
        await python.Write("BATTERY__measures", new { round = 10 });
        session.Battery.Measures.Set(read.Value with { Round = 3 }, expectedFlush: read.Flush);
        session.Battery.Limits.Set(new() { Round = 3 });
        Assert.Equal(FlushStatus.Refused, session.TryFlush().Status);
        var (measures, limits) = session.Read(session.Battery.Measures, session.Battery.Limits);
        Assert.Equal((10, "PYTHON", 0), (measures.Value.Round, measures.Value.Sender, limits.Value.Round));
    }

    [Fact]
    public async Task The_blank_of_Pythons_init_is_expected_as_flush_0()
    {
        await site.StartInitialised();
        var session = site.Open();
        Assert.Equal(0, session.Battery.Measures.Read().Flush);
        session.Battery.Measures.Set(new() { Round = 1 }, expectedFlush: 0);
        Assert.Equal(FlushStatus.Done, session.TryFlush().Status);
    }

    private static void Write(Plant session, int round)
    {
        session.Battery.Measures.Set(new() { Round = round });
        session.Flush();
    }
}
