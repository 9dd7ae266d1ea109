using System.Globalization;

namespace TypedShm.Transport.Tests.Redis.Fleet;

/// <summary>Values pass through both languages and come out as the same bytes.</summary>
public sealed class ValuesTests : IDisposable
{
    private readonly PlantSite site = new();

    public static TheoryData<string, double> Values => new()
    {
        { "", 0 },
        { "café", -0.0 },
        { "naïve 😀 \"quoted\" \\ / \u007f", 24 },
        { "\u0001\t\n\r\b\f", 1e-05 },
        { "日本", 0.0001 },
        { "a", 1e16 },
        { "a", 1e22 },
        { "a", 1.7976931348623157e308 },
        { "a", 5e-324 },
        { "a", 0.1 },
        { "a", double.NaN },
        { "a", double.PositiveInfinity },
        { "a", double.NegativeInfinity },
    };

    public void Dispose() => site.Dispose();

    [Theory]
    [MemberData(nameof(Values))]
    public async Task What_Python_reads_and_dumps_again_is_what_we_wrote_and_the_reverse(string text, double level)
    {
        var python = await site.StartInitialised();
        var session = site.Open("PYTHON");
        session.Battery.Words.Set(new() { Ts = 1.5, Text = text, Level = level, Flags = [true, false] });
        session.Flush();
        var ours = site.Get("BATTERY__words");
        Assert.Equal(ours, (await python.Do("dumps", "BATTERY__words")).GetString());

        // What it read is what it sets and writes: all of it, by its own json.
        Assert.Equal(ours, await python.Write("BATTERY__words", new { ts = 1.5 }));
        Assert.Equal(ReadStatus.Fresh, session.Battery.Words.Read(out var words));
        Assert.Equal((text, level.ToString("R", CultureInfo.InvariantCulture)), (words.Text, words.Level.ToString("R", CultureInfo.InvariantCulture)));
        Assert.Equal([true, false], (bool[])[words.Flags[0], words.Flags[1]]);
    }
}
