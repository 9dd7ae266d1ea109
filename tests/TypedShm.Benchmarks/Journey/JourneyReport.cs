using System.Globalization;
using TypedShm.Benchmarks.Journey.Roles;

namespace TypedShm.Benchmarks.Journey;

/// <summary>Prints what values cost on their way between processes: typed and bare in turns, so that a ratio is one of neighbours in time.</summary>
internal static class JourneyReport
{
    // The median of so many is told.
    private const int PairRounds = 5;
    private const int CurveRounds = 3;

    private static readonly Scene[] Pairs =
    [
        new("Read while another flushes flat out", "read", "flush") { Target = 1.5 },
        new("Set + Flush while another reads flat out", "flush", "read"),
        new("Read of 8 while another flushes 8 flat out", "read", "flush") { IsGroup = true, Target = 1.5 },
        new("Set + Flush of 8 while another reads 8 flat out", "flush", "read") { IsGroup = true, Target = 1.5 },
        new("Set + Flush while another flushes flat out", "flush", "flush"),
        new("Wake of a sleeper, one way, every 200 us", "listen", "pace:200") { Target = 1.15 },
        new("Wake of a sleeper, one way, every 20 ms", "listen", "pace:20000") { Target = 1.15 },
        new("Hand-over and back, half of it, both awake", "ask", "answer") { Spins = true, Target = 2 },
    ];

    private static readonly Scene[] Curves =
    [
        .. from readers in new[] { 1, 2, 4, 8 } select new Scene($"Read by {readers}, a flush every 100 us", [.. Enumerable.Repeat("read", readers), "pace:100"]),
        .. from writers in new[] { 1, 2, 4, 8 } select new Scene($"Set + Flush by {writers}", [.. Enumerable.Repeat("flush", writers)]),
    ];

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(1);

    /// <summary>Plays all scenes, or those that have some words in their name.</summary>
    public static async Task PrintAsync(string part)
    {
        Console.WriteLine("| between two processes, each on its own processor | mean | p50 | p99 | bare | ratio (target) | failed | processor |\n|---|---|---|---|---|---|---|---|");
        foreach (var scene in Pairs.Where(IsWanted))
            await TellAsync(scene);
        Console.WriteLine("\n| on all processors | calls a second | each | bare | ratio |\n|---|---|---|---|---|");
        foreach (var scene in Curves.Where(IsWanted))
            await TellSumAsync(scene);

        bool IsWanted(Scene scene) => scene.Name.Contains(part, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task TellAsync(Scene scene)
    {
        var (typed, bare) = await PlayAsync(scene, PairRounds, figures => figures[0]);
        var middle = Middle(typed, figures => figures.Mean);
        var floor = Middle(bare, figures => figures.Mean);
        var ratio = MiddleRatio(typed, bare, figures => figures.Mean);
        Say($"| {scene.Name} | {Time(middle.Mean)} | {Time(middle.Median)} | {Time(middle.P99)} | {Time(floor.Mean)}, p99 {Time(floor.P99)} | {ratio:0.00} x{Target(scene)} | {typed.Sum(figures => figures.Failures)} of {typed.Sum(figures => figures.Calls)} | {middle.Processor:0 %}, bare {floor.Processor:0 %} |");
    }

    private static async Task TellSumAsync(Scene scene)
    {
        var role = scene.Roles[0];
        var (typed, bare) = await PlayAsync(scene, CurveRounds, Sum);
        Say($"| {scene.Name} | {Middle(typed, rate => rate) / 1e6:0.00} M | {Time(1e9 / Middle(typed, rate => rate))} | {Middle(bare, rate => rate) / 1e6:0.00} M | {MiddleRatio(bare, typed, rate => rate):0.00} x |");

        double Sum(Figures[] all) => all.Zip(scene.Roles).Where(pair => pair.Second == role).Sum(pair => 1e9 / pair.First.Mean);
    }

    private static async Task<(T[] Typed, T[] Bare)> PlayAsync<T>(Scene scene, int rounds, Func<Figures[], T> choose)
    {
        var (typed, bare) = (new T[rounds], new T[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            bare[round] = choose(await scene.PlayAsync(isBare: true, Length));
            typed[round] = choose(await scene.PlayAsync(isBare: false, Length));
        }

        return (typed, bare);
    }

    private static T Middle<T>(T[] rounds, Func<T, double> by) => rounds.OrderBy(by).ElementAt(rounds.Length / 2);

    // Each round's own ratio: within a round both found the processors as near or as far from one another.
    private static double MiddleRatio<T>(T[] over, T[] under, Func<T, double> by) => Middle([.. over.Zip(under, (a, b) => by(a) / by(b))], ratio => ratio);

    private static string Target(Scene scene) => scene.Target is { } target ? string.Create(CultureInfo.InvariantCulture, $" ({target:0.##} x)") : "";

    private static string Time(double nanoseconds) => nanoseconds < 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0.#} ns")
        : string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1000:0.0} us");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
