using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TypedShm.Benchmarks.Micro;

/// <summary>Prints what the generator costs in a process that has just begun, as in a build without a compiler server.</summary>
internal static class GeneratorReport
{
    private const int Rounds = 61;

    public static void Print()
    {
        var versions = new[] { LargeProject.Description(1), LargeProject.Description(2) };
        _ = LargeProject.Compilation;
        Say($"first-ever run {Milliseconds(() => LargeProject.Driver(versions[0]).RunGenerators(LargeProject.Compilation)):0} ms");
        Say($"cold run {Median(() => LargeProject.Driver(versions[0]).RunGenerators(LargeProject.Compilation)):0} ms");

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var driver = LargeProject.Driver(versions[0], track: true).RunGenerators(LargeProject.Compilation);
        Say($"memory held {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB");
        var trees = driver.GetRunResult().GeneratedTrees;
        // The driver leaves parsing to whoever needs the trees first; a build does.
        Say($"parse of what was generated {Milliseconds(() => _ = trees.Sum(tree => tree.GetRoot().FullSpan.Length)):0} ms");
        Say($"memory held with all trees {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB");
        Say($"generated {trees.Length} files, {trees.Sum(tree => tree.Length) / 1e6:0.0} million characters");

        var version = 0;
        Say($"edit of one record {Median(() =>
        {
            var old = versions[version];
            version = 1 - version;
            driver = driver.ReplaceAdditionalText(old, versions[version]).RunGenerators(LargeProject.Compilation);
        }):0.0} ms, {Changed(driver)} changed outputs");
    }

    private static int Changed(GeneratorDriver driver) => driver.GetRunResult().Results[0].TrackedOutputSteps
        .SelectMany(step => step.Value).SelectMany(run => run.Outputs)
        .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    private static double Median(Action action) => Enumerable.Range(0, Rounds).Select(_ => Milliseconds(action)).Order().ElementAt(Rounds / 2);

    private static double Milliseconds(Action action)
    {
        var begin = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
