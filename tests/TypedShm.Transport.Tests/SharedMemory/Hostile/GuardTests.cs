using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using Xunit.Abstractions;

namespace TypedShm.Transport.Tests.SharedMemory.Hostile;

/// <summary>Whatever lies in a region, nobody reads or writes outside of it: pages on both sides of it would end the process.</summary>
public sealed class GuardTests(ITestOutputHelper output)
{
    private static readonly int Cases = Soak.Count(2_000, 200_000);

    [Fact]
    public async Task Nobody_reads_or_writes_outside_of_a_hostile_region()
    {
        using var peer = PeerProcess.Start("shm:guarded", "between-guards", $"{Cases}");
        var report = await peer.Report.WaitAsync(Soak.Watchdog);
        output.WriteLine(report);
        Assert.Matches($"^{Cases} cases, [1-9][0-9]* entered$", report);
    }

    [Fact]
    public async Task Whoever_reads_outside_ends_the_process()
    {
        using var peer = PeerProcess.Start("shm:guarded", "between-guards", "outside");
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => peer.Report.WaitAsync(Soak.Watchdog));
        Assert.Contains("AccessViolation", failure.Message, StringComparison.Ordinal);
    }
}
