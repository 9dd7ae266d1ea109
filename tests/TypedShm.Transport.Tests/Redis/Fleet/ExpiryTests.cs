using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Fleet;

/// <summary>A value that expires in one language is gone in the other.</summary>
public sealed class ExpiryTests : IDisposable
{
    private readonly PlantSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task What_Python_lets_expire_is_Expired_and_the_next_write_stays()
    {
        var python = await site.StartInitialised();
        var session = site.Open();
        await python.Do("write", SimplePeer.Set("BATTERY__measures", new { round = 1, expire = 2 }), SimplePeer.Set("BATTERY__words", new { text = "stays" }));
        Assert.Equal((ReadStatus.Fresh, 1), (session.Battery.Measures.Read(out var measures), measures.Round));
        Assert.NotEqual("-1", site.Server.Command("TTL", "BATTERY__measures"));

        await Soak.Until(() => session.Battery.Measures.Read(out _) is ReadStatus.Expired);
        var group = session.Read(session.Battery.Measures, session.Battery.Words);
        Assert.Equal((ReadStatus.Expired, ReadStatus.Fresh, "stays"), (group.Item1.Status, group.Item2.Status, group.Item2.Value.Text));

        session.Battery.Measures.Set(new() { Round = 2 });
        session.Flush();
        Assert.Equal("-1", site.Server.Command("TTL", "BATTERY__measures"));
        Assert.Equal(2, (await python.Read("BATTERY__measures"))[0].GetProperty("round").GetInt32());
    }

    [Fact]
    public async Task What_we_let_expire_is_gone_for_Python()
    {
        var python = await site.StartInitialised();
        var session = site.Open();
        await python.Read("BATTERY__measures");
        session.Battery.Measures.Set(new() { Round = 1 }, expire: TimeSpan.FromMilliseconds(300));
        session.Flush();
        await Soak.Until(() => session.Battery.Measures.Read(out _) is ReadStatus.Expired);
        Assert.Equal("0", site.Server.Command("EXISTS", "BATTERY__measures"));
        // SimpleSHM's own program dies of a key that is not there.
        Assert.Contains("TypeError", (await python.Read("BATTERY__measures")).GetProperty("error").GetString(), StringComparison.Ordinal);

        await python.Write("BATTERY__measures", new { round = 2 });
        Assert.Equal((ReadStatus.Fresh, 2), (session.Battery.Measures.Read(out var measures), measures.Round));
        Assert.Equal("-1", site.Server.Command("TTL", "BATTERY__measures"));
    }

    [Fact]
    public async Task That_a_value_has_expired_is_no_flush()
    {
        var python = await site.StartInitialised();
        var session = site.Open();
        session.Battery.Measures.Set(new() { Round = 1 });
        session.Flush();
        await python.Write("BATTERY__measures", new { round = 2, expire = 1 });
        var before = session.Battery.Measures.Read();
        Assert.Equal(2, before.Value.Round);
        await Soak.Until(() => session.Battery.Measures.Read(out _) is ReadStatus.Expired);
        Assert.Equal(before.Flush, session.Battery.Measures.Read().Flush);
    }

    [Fact]
    public async Task The_value_of_a_flush_is_not_missed_when_a_look_came_between_its_note_and_it()
    {
        var session = site.Open();
        var other = site.Open("OTHER");
        session.Battery.Measures.Set(new() { Round = 1 }, expire: TimeSpan.FromMilliseconds(1));
        session.Flush();
        await Soak.Until(() => other.Battery.Measures.Read(out _) is ReadStatus.Expired);
        session.Battery.Measures.Set(new() { Round = 2 });
        var flush = session.Flush();
        // As it is between the two: the note of the second flush is there, its value is not.
        var value = site.Get("BATTERY__measures");
        site.Server.Command("DEL", "BATTERY__measures");
        await using var listener = other.Battery.Measures.ListenAsync(timeout: TimeSpan.FromSeconds(30)).GetAsyncEnumerator();
        Assert.Equal(ReadStatus.Expired, other.Battery.Measures.Read(out _));

        site.Server.Command("SET", "BATTERY__measures", value);
        site.Server.Command("PUBLISH", "BATTERY__measures", "available");
        Assert.True(await listener.MoveNextAsync());
        if (listener.Current.Status is ReadStatus.Expired)
            Assert.True(await listener.MoveNextAsync());
        Assert.Equal((ReadStatus.Fresh, 2), (listener.Current.Status, listener.Current.Value.Round));
        Assert.True(listener.Current.Flush >= flush);
    }
}
