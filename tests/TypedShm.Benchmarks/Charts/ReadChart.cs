using System.Diagnostics;
using TypedShm.Benchmarks.Micro;

namespace TypedShm.Benchmarks.Charts;

/// <summary>Draws what reading one record costs, beside what would be used instead.</summary>
internal static class ReadChart
{
    private const int Calls = 200_000;
    private const int Rounds = 31;

    /// <summary>Measures what can be measured here, and writes the picture.</summary>
    public static void Write(string path)
    {
        using var calls = new SharedMemoryCalls();
        calls.Open();
        var chart = new BarChart(
            "What reading one record of 64 bytes costs, on a logarithmic scale",
            "* measured once on the same kind of machine, 2 vCPUs of an EPYC; the others in one run by `-- chart FILE`",
            new Bar("inside one process: ConcurrentDictionary", Measure(calls.ReadFromDictionary)),
            new Bar("TypedShm over shm:", Measure(calls.Read), IsOwn: true),
            new Bar("TypedShm over shm:, with age", Measure(calls.ReadWithAge), IsOwn: true),
            new Bar("SharedMemory (NuGet) *", 140),
            new Bar("MemoryMappedFile + named Mutex", Measure(() => calls.ReadFromMappedFile())),
            new Bar("AhoyDTU's Python over System V *", 13_400),
            new Bar("SimpleSHM's Python over Redis *", 118_000));
        File.WriteAllText(path, chart.ToSvg());
        foreach (var bar in chart.Bars)
            Console.WriteLine($"{bar.Label}: {bar.Nanoseconds:0.0} ns");
    }

    /// <summary>Gives the time of one call, the median of many rounds.</summary>
    private static double Measure(Func<long> call)
    {
        var rounds = new double[Rounds];
        for (var round = -Rounds; round < Rounds; round++)
        {
            var begin = Stopwatch.GetTimestamp();
            for (var number = 0; number < Calls; number++)
                call();
            if (round >= 0)
                rounds[round] = Stopwatch.GetElapsedTime(begin).TotalNanoseconds / Calls;
        }

        Array.Sort(rounds);
        return rounds[Rounds / 2];
    }
}
