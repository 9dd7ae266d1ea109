using System.Diagnostics;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Participants;
using Xunit.Abstractions;

namespace TypedShm.Transport.Tests.SharedMemory.Crash;

/// <summary>P13 participants that flush flat out are killed at any instruction, while others flush, read and listen.</summary>
public sealed class RandomDeathTests(ITestOutputHelper output) : Conformance.Conformance(new SharedMemoryUnderTest())
{
    private static readonly int Kills = Soak.Count(300, 10_000);
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Nobody_is_harmed_by_the_death_of_others()
    {
        using var stop = new CancellationTokenSource();
        var region = Keep((SharedRegion)OpenPort());
        var sessions = (Answering: Open("ANSWERING"), Reading: Open("READING"));
        Task<string>[] watching = [OnThread(() => Answer(sessions.Answering, stop)), OnThread(() => Read(sessions.Reading, stop))];
        var users = KernelObjects.UsersOf(Address);
        var victims = new Victims(Address, Kills);
        var dying = victims.Die();
        await Task.WhenAny([dying, .. watching]).WaitAsync(Watchdog); // Whoever fails ends first.
        await stop.CancelAsync();
        var reports = await Task.WhenAll(watching).WaitAsync(Watchdog);
        await dying.WaitAsync(Watchdog);

        var repairs = region.Membership!.Flusher.Repairs;
        output.WriteLine($"{Kills} killed, {victims.Unborn} of them before they had begun, {repairs.Count} in the flush lock; {string.Join("; ", reports)}; last {repairs.Last}");
        Assert.NotEqual(0, repairs.Count);
        GroupOfEight.Set(sessions.Answering, writer: 0, round: -1);
        var last = sessions.Answering.Flush(TimeSpan.Zero);
        Assert.Equal((last, last), (GroupOfEight.Verify(sessions.Reading), region.Memory.Int64(RegionMap.CommittedAt)));

        // The dead are attached no more and hold nothing; their places were taken by those who came after them.
        Assert.Equal((users.Attached, string.Join(' ', users.Held)), (KernelObjects.UsersOf(Address).Attached, string.Join(' ', KernelObjects.UsersOf(Address).Held)));
        var places = new Places(region.Memory, new SemaphoreSet(new RegionHeader(region.Memory).Semaphores));
        Assert.All(Enumerable.Range(0, RegionMap.Places).Skip(users.Held.Length + Victims.Lanes), place => Assert.Null(places.Of(place)));
    }

    /// <summary>Answers each group that it hears by one of its own, and flushes also when it has heard nothing for a while: the lock may be a dead one's.</summary>
    private static string Answer(Conform session, CancellationTokenSource stop)
    {
        var (heard, answers, last, longest, cell) = (0L, 0L, 0L, TimeSpan.Zero, session.Cell);
        foreach (var group in session.Listen(cell.A, cell.B, cell.C, cell.D, cell.E, cell.F, cell.G, cell.H, timeout: Silence))
        {
            if (stop.IsCancellationRequested)
                break;
            var isNew = group.Item1.Status is not ReadStatus.Timeout;
            if (isNew)
                Assert.InRange(GroupOfEight.Verify(group), ++heard, long.MaxValue);
            if (isNew && group.Item1.Value.Writer == 0)
                continue;
            GroupOfEight.Set(session, writer: 0, ++answers);
            var begin = Stopwatch.GetTimestamp();
            var flush = session.Flush(Watchdog);
            var took = Stopwatch.GetElapsedTime(begin);
            longest = took > longest ? took : longest;
            Assert.InRange(flush, last + 1, long.MaxValue);
            Assert.InRange(GroupOfEight.Verify(session), flush, long.MaxValue);
            last = flush;
        }

        return $"{heard} heard, {answers} answered, the longest flush {longest.TotalMilliseconds:0.0} ms";
    }

    private static string Read(Conform session, CancellationTokenSource stop)
    {
        var (last, reads) = (0L, 0L);
        for (; !stop.IsCancellationRequested; reads++)
        {
            var flush = GroupOfEight.Verify(session);
            Assert.InRange(flush, last, long.MaxValue);
            last = flush;
            if (reads % 100 == 0)
                Thread.Yield();
        }

        return $"{reads} reads up to flush {last}";
    }
}
