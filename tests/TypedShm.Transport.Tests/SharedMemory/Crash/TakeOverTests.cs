using System.Diagnostics;
using System.Globalization;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Participants;
using Xunit.Abstractions;

namespace TypedShm.Transport.Tests.SharedMemory.Crash;

/// <summary>P13 whoever already waits for the flush lock when its holder is killed takes over at its next look, and looks every 10 ms: the kernel wakes nobody for the dead.</summary>
public sealed class TakeOverTests(ITestOutputHelper output) : Conformance.Conformance(new SharedMemoryUnderTest())
{
    /// <summary>One that begins behind the death; and one that had begun when it was counted, but was not seen in the count yet.</summary>
    private const int MostLooks = 2;

    private static readonly int Note = Conform.Contract.SlotOf("NOTE__other");
    private static readonly int Kills = Soak.Count(50, 300);

    [Fact]
    public async Task One_who_waits_takes_over_at_its_first_look_behind_the_death_of_the_holder()
    {
        var (region, random) = (Keep((SharedRegion)OpenPort("WAITING")), new Random(Kills));
        var took = new List<double>();
        for (var kill = 1; kill <= Kills; kill++)
        {
            // Anywhere between two looks.
            var (looks, time) = await KillHolder(region, kill, FlushLock.LookAtHolder * random.NextDouble());
            Assert.InRange(looks, 0, MostLooks);
            took.Add(time.TotalMilliseconds);
        }

        took.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Kills} killed; from the kernel's release to the flush of who waited: p50 {took[Kills / 2]:0.00}, p90 {took[Kills * 90 / 100]:0.00}, p99 {took[Kills * 99 / 100]:0.00}, max {took[^1]:0.00} ms"));
    }

    /// <summary>Kills one that holds the lock; gives how often the other looked behind that, and how long it took from the last time that the holder was seen alive.</summary>
    private async Task<(int Looks, TimeSpan Took)> KillHolder(SharedRegion region, int kill, TimeSpan pause)
    {
        var gate = region.Membership!.Flusher.Lock;
        using var peer = PeerProcess.Start(Address, "stand-after", "flush", "record half written");
        await peer.Begun.WaitAsync(Watchdog);
        var before = gate.Looks;
        var waiting = OnThread(() => (Commit(region), Stopwatch.GetTimestamp()));
        await Until(() => gate.Looks > before);
        var death = OnThread(() => AwaitDeath(region, gate));
        await Task.Delay(pause);
        await peer.Kill();

        var (seen, looked) = await death.WaitAsync(Watchdog);
        var (result, done) = await waiting.WaitAsync(Watchdog);
        Assert.Equal((new FlushResult(FlushStatus.Done, kill), kill), (result, region.Membership.Flusher.Repairs.Count));
        return (gate.Looks - looked, Stopwatch.GetElapsedTime(seen, done));
    }

    private static FlushResult Commit(SharedRegion region) =>
        region.Commit([new SlotWrite(Note, Conform.Contract.Records[Note].Blank.ToArray(), null, null)], Watchdog, CancellationToken.None);

    /// <summary>Asks the kernel without a pause whether the holder lives; gives when it was alive last, and how often the other had looked when it was not any more.</summary>
    private static (long Seen, int Looks) AwaitDeath(SharedRegion region, FlushLock gate)
    {
        var (semaphores, place, watchdog) = (new SemaphoreSet(new RegionHeader(region.Memory).Semaphores), gate.Holder, new Deadline(Watchdog));
        long seen;
        do
            seen = Stopwatch.GetTimestamp();
        while (semaphores.IsAlive(place, out _) && !watchdog.IsOver);
        return (seen, gate.Looks);
    }
}
