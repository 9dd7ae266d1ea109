using System.Globalization;

namespace TypedShm.Transport.Conformance.Peers;

/// <summary>
/// Participants that begin together. Writers and counters do so many rounds at least, and go on until each watcher has seen enough of them; then the last
/// writer flushes the end, which all watchers must come to see.
/// </summary>
public sealed record Storm(int Writers, int Counters, int Rounds, params string[] Watchers)
{
    public int Peers => Writers + Counters + Watchers.Length;

    /// <summary>Gets what each participant is told; writers come first.</summary>
    public IEnumerable<string[]> Scripts =>
        Enumerable.Repeat("write-groups", Writers).Concat(Enumerable.Repeat("count", Counters)).Concat(Watchers)
            .Select((role, index) => new[] { role, $"{index + 1}" }.Concat(Terms).ToArray());

    /// <summary>Gets what one process is told that plays all participants.</summary>
    public string[] Script => ["storm", .. Terms];

    private string[] Terms => [$"{Writers}", $"{Counters}", $"{Rounds}", .. Watchers];

    public static Storm Parse(IEnumerable<string> terms)
    {
        var words = terms.ToArray();
        return new Storm(Number(words[0]), Number(words[1]), Number(words[2]), words[3..]);
    }

    /// <summary>Awaits all reports, but not those of the others once one has failed.</summary>
    public static async Task<string[]> Reports(Task<string>[] peers)
    {
        await foreach (var peer in Task.WhenEach(peers))
            await peer;
        return await Task.WhenAll(peers);
    }

    /// <summary>Compares what the participants report with what is there.</summary>
    public void Check(Conform session, IReadOnlyList<string> reports)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(reports);
        Assert.Equal(Peers, reports.Count);
        Assert.All(reports.Take(Writers), report => Assert.InRange(Number(report.Split(' ')[0]), Rounds, int.MaxValue));
        var counts = reports.Skip(Writers).Take(Counters).Select(report => Number(report.Split(' ')[0])).ToArray();
        Assert.All(counts, count => Assert.InRange(count, Rounds, int.MaxValue));
        Assert.Equal(counts.Sum(count => (long)count), session.Counter.Total.Read().Value.Count);
        var last = GroupOfEight.Verify(session);
        Assert.All(reports.Skip(Writers + Counters), report => Assert.EndsWith($" flushes seen, the last {last}", report, StringComparison.Ordinal));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
