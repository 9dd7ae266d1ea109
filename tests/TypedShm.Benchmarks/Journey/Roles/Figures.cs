using System.Globalization;

namespace TypedShm.Benchmarks.Journey.Roles;

/// <summary>What one process measured.</summary>
/// <param name="Calls">How many calls, or values, came to their end.</param>
/// <param name="Mean">Nanoseconds of one on average.</param>
/// <param name="Median">Nanoseconds of half of them at most.</param>
/// <param name="P99">Nanoseconds of 99 of 100 at most.</param>
/// <param name="Failures">How many did not give a value.</param>
/// <param name="Processor">Processor time as a share of one processor.</param>
internal readonly record struct Figures(long Calls, double Mean, double Median, double P99, long Failures, double Processor)
{
    public static Figures Of(long calls, double mean, List<long> ticks, long failures, double processor)
    {
        ticks.Sort();
        return new Figures(calls, mean, Percentile(ticks, 0.5), Percentile(ticks, 0.99), failures, processor);
    }

    public static Figures Parse(string line)
    {
        double[] numbers = [.. line.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
        return new Figures((long)numbers[0], numbers[1], numbers[2], numbers[3], (long)numbers[4], numbers[5]);
    }

    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Calls} {Mean:0.###} {Median:0.###} {P99:0.###} {Failures} {Processor:0.####}");

    private static double Percentile(List<long> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : sorted[(int)((sorted.Count - 1) * share)] * (1e9 / System.Diagnostics.Stopwatch.Frequency);
}
