namespace TypedShm.Transport.Tests.Redis.Fleet;

/// <summary>What other programs put in the place of a record harms that record alone.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly PlantSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("""{"bouton": true, "rotation": 3, "ts": 5.5, "axe_vertical": 2, "axe_horizontal": 1, "sender": "P"}""")]
    [InlineData("""{"ts": 5.5, "sender": "P", "axe_horizontal": 1, "axe_vertical": 2, "rotation": 3, "bouton": true, "extra": {"a": [1, null]}}""")]
    [InlineData("""{"ts":5.5,"sender":"P","axe_horizontal":1.0,"axe_vertical":2,"rotation":3e0,"bouton":true}""")]
    public void Fields_are_found_by_name_in_any_order_beside_any_other(string value)
    {
        var session = site.Open();
        site.Server.Command("SET", "PUPITRE__joyleft", value);
        Assert.Equal(ReadStatus.Fresh, session.Pupitre.Joyleft.Read(out var joy));
        Assert.Equal(new() { Ts = 5.5, Sender = "P", AxeHorizontal = 1, AxeVertical = 2, Rotation = 3, Bouton = true }, joy);
    }

    [Theory]
    [InlineData("""{"ts": 5.5, "sender": "P", "axe_horizontal": 1, "axe_vertical": 2, "rotation": 3}""", "bouton")]
    [InlineData("""{"ts": 5.5, "sender": "P", "axe_horizontal": "left", "axe_vertical": 2, "rotation": 3, "bouton": true}""", "axe_horizontal")]
    [InlineData("""{"ts": 5.5, "sender": ["P"], "axe_horizontal": 1, "axe_vertical": 2, "rotation": 3, "bouton": true}""", "sender")]
    [InlineData("""{"ts": null, "sender": "P", "axe_horizontal": 1, "axe_vertical": 2, "rotation": 3, "bouton": true}""", "ts")]
    [InlineData("""{"ts": 5.5, "sender": "P", "axe_horizontal": 1, "axe_vertical": 2, "rotation": 3.5, "bouton": true}""", "rotation")]
    [InlineData("null", "no JSON object")]
    [InlineData("[1, 2]", "no JSON object")]
    [InlineData("garbage", "no JSON object")]
    [InlineData("", "no JSON object")]
    [InlineData("""{"ts": 5.5, "sender": "P", "axe""", "key")]
    public void What_is_no_value_is_Invalid_with_its_reason_and_the_group_is_unharmed(string value, string reason)
    {
        var session = site.Open();
        session.Battery.Measures.Set(new() { Round = 7 });
        session.Flush();
        site.Server.Command("SET", "PUPITRE__joyleft", value);

        var (joy, measures, limits) = session.Read(session.Pupitre.Joyleft, session.Battery.Measures, session.Battery.Limits);
        Assert.Equal((ReadStatus.Invalid, ReadStatus.Fresh, 7, ReadStatus.Fresh), (joy.Status, measures.Status, measures.Value.Round, limits.Status));
        Assert.Contains(reason, joy.Problem, StringComparison.Ordinal);
        Mends(session);
    }

    [Fact]
    public void A_key_of_another_kind_is_Invalid_and_the_next_flush_mends_it()
    {
        var session = site.Open();
        session.Battery.Measures.Set(new() { Round = 7 });
        session.Flush();
        site.Server.Command("DEL", "PUPITRE__joyleft");
        site.Server.Command("RPUSH", "PUPITRE__joyleft", "a", "b");

        var (joy, measures) = session.Read(session.Pupitre.Joyleft, session.Battery.Measures);
        Assert.Equal((ReadStatus.Invalid, ReadStatus.Fresh, 7), (joy.Status, measures.Status, measures.Value.Round));
        Assert.Contains("another program", joy.Problem, StringComparison.Ordinal);
        Mends(session);
    }

    [Fact]
    public async Task A_text_that_is_longer_than_its_place_is_read_whole()
    {
        var python = await site.StartInitialised();
        var session = site.Open();
        var text = string.Concat(Enumerable.Repeat("é😀\"", 100));
        await python.Write("BATTERY__words", new { text });
        var (words, limits) = session.Read(session.Battery.Words, session.Battery.Limits);
        Assert.Equal((ReadStatus.Fresh, text, "PYTHON", "blip"), (words.Status, words.Value.Text, words.Value.Sender, limits.Value.Sender));
    }

    private static void Mends(Plant session)
    {
        session.Pupitre.Joyleft.Set(new() { Rotation = 8 });
        session.Flush();
        Assert.Equal((ReadStatus.Fresh, 8), (session.Pupitre.Joyleft.Read(out var joy), joy.Rotation));
    }
}
