using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Fleet;

/// <summary>Whoever of both languages comes first makes what the other finds.</summary>
public sealed class InitialisingTests : IDisposable
{
    private readonly PlantSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_waiting_session_goes_on_when_Python_has_initialised()
    {
        var python = site.StartPython();
        var waiting = Task.Factory.StartNew(() => site.OpenReady(start: Start.Wait), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        // A record alone is no sign that all is there.
        site.Server.Command("SET", "BATTERY__measures", "early");
        Assert.Equal("early", site.Get("BATTERY__measures"));
        Assert.False(waiting.IsCompleted);

        await python.Do("init", PlantSite.Description, site.ReadyVariable);
        var session = await waiting.WaitAsync(Soak.Watchdog);
        var (joy, measures, limits, words) = session.Read(session.Pupitre.Joyleft, session.Battery.Measures, session.Battery.Limits, session.Battery.Words);
        Assert.Equal((ReadStatus.Blank, ReadStatus.Blank, ReadStatus.Fresh, ReadStatus.Blank), (joy.Status, measures.Status, limits.Status, words.Status));
        Assert.Equal((24.0, "blip", 1e-05, "café"), (measures.Value.Voltage, limits.Value.Sender, limits.Value.Current, words.Value.Text));
    }

    [Fact]
    public void A_waiting_session_says_that_nobody_has_initialised()
    {
        Environment.SetEnvironmentVariable(site.ReadyVariable, PlantSite.ReadyKey);
        site.Server.Command("SET", "BATTERY__measures", "early");
        var options = site.Options(start: Start.Wait, query: $"?ready={site.ReadyVariable}") with { Timeout = TimeSpan.FromMilliseconds(100) };
        Assert.Contains("nobody initialised", Assert.Throws<TransportException>(() => Plant.Open(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiting_Python_program_goes_on_when_a_session_has_joined()
    {
        var python = site.StartPython();
        await python.Tell("wait", site.ReadyVariable);
        var session = site.OpenReady();
        Assert.True((await python.Hear()).GetBoolean());
        Assert.Equal("OK", site.Get(PlantSite.ReadyKey));

        var group = await python.Read("BATTERY__measures", "BATTERY__limits");
        Assert.Equal("[null,{\"ts\":0.0,\"sender\":\"blip\",\"round\":0,\"current\":1e-05}]", group.GetRawText().Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(ReadStatus.Blank, session.Battery.Measures.Read(out _));
    }

    [Fact]
    public async Task Blanks_of_both_languages_are_the_same_bytes()
    {
        var python = await site.StartInitialised();
        var blanks = Blanks();
        site.Server.Command("FLUSHDB");
        site.Open();
        Assert.Equal(blanks, Blanks());
        Assert.Equal(4, (await python.Do("init", PlantSite.Description, "")).GetArrayLength());
    }

    [Fact]
    public async Task Joining_takes_what_Python_has_written_and_leaves_other_keys_alone()
    {
        var python = await site.StartInitialised();
        var written = await python.Write("BATTERY__measures", new { round = 5 });
        site.Server.Command("SET", "other", "mine");
        var session = site.Open();
        Assert.Equal((ReadStatus.Fresh, 5, "PYTHON"), (session.Battery.Measures.Read(out var measures), measures.Round, measures.Sender));
        Assert.Equal((written, "mine"), (site.Get("BATTERY__measures"), site.Get("other")));
    }

    [Theory]
    [InlineData(Start.Join)]
    [InlineData(Start.Wait)]
    public async Task Sessions_survive_that_Python_initialises_again(Start start)
    {
        site.OpenReady("MAKER").Dispose();
        var session = site.OpenReady(start: start);
        session.Battery.Measures.Set(new() { Round = 1 });
        session.Flush();
        var python = site.StartPython();
        await python.Do("init", PlantSite.Description, site.ReadyVariable);

        Assert.Equal(ReadStatus.Blank, session.Battery.Measures.Read(out _));
        session.Battery.Measures.Set(new() { Round = 2 });
        var flush = session.Flush();
        Assert.Equal(2, (await python.Read("BATTERY__measures"))[0].GetProperty("round").GetInt32());
        await python.Write("BATTERY__measures", new { round = 3 });
        var reading = session.Battery.Measures.Read();
        Assert.Equal((ReadStatus.Fresh, 3, true), (reading.Status, reading.Value.Round, reading.Flush > flush));
        await python.Write("BATTERY__words", new { text = "soon gone", expire = 1 });
        await Soak.Until(() => session.Battery.Words.Read(out _) is ReadStatus.Expired);
    }

    private string[] Blanks() => [.. Plant.Contract.Records.Select(record => site.Get(record.Name))];
}
