using System.Collections.Concurrent;
using TypedShm.Transport.Conformance;
using Xunit.Abstractions;

namespace TypedShm.Transport.Tests.SharedMemory.Hostile;

/// <summary>Another program overwrites any part of a region with anything: every operation ends in its time, with a value, a status or a clear error.</summary>
public sealed class HostileRegionTests(ITestOutputHelper output)
{
    private const int Lanes = 4;
    private const int MostFailures = 10;

    /// <summary>One case has some fifty operations, each of which ends after some 25 ms.</summary>
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(1);

    private static readonly int Cases = Soak.Count(1_000, 20_000);

    [Fact]
    public async Task Whatever_another_program_writes_every_operation_ends_well()
    {
        var (verdicts, failures) = (new Verdicts(), new ConcurrentQueue<string>());
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Start(() => PlayLane(lane, verdicts, failures))));
        output.WriteLine($"{verdicts}");
        Assert.True(failures.IsEmpty, string.Join(Environment.NewLine, failures));
    }

    private static void PlayLane(int lane, Verdicts verdicts, ConcurrentQueue<string> failures)
    {
        for (var seed = lane; seed < Cases && failures.Count < MostFailures; seed += Lanes)
        {
            using var one = new HostileCase(seed, verdicts);
            try
            {
                if (!Start(one.Play).Wait(Watchdog))
                    failures.Enqueue($"{one.Name}: it did not end");
            }
            catch (AggregateException failure)
            {
                failures.Enqueue($"{one.Name}: {failure.InnerException}");
            }
        }
    }

    private static Task Start(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
