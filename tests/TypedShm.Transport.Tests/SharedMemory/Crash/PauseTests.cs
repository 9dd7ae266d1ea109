using System.Diagnostics;
using TypedShm.TestPeer.Steps;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Transport.Tests.SharedMemory.Crash;

/// <summary>P14 a participant that is stopped within the flush lock is not dead.</summary>
public sealed class PauseTests() : Conformance.Conformance(new SharedMemoryUnderTest())
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("flush", "record half written")]
    [InlineData("take over", "half repaired")]
    public async Task A_stopped_holder_is_not_robbed_and_nothing_is_lost(string scene, string step)
    {
        var (observer, region) = (Open("OBSERVER"), Keep((SharedRegion)OpenPort()));
        GroupOfEight.Set(observer, writer: 1, round: 1);
        var old = observer.Flush();
        if (scene is "take over")
            DeadHolder.Leave(region, DeadHolder.LastPlace);
        var peer = StartProcess("stand-after", scene, step);
        await peer.Begun.WaitAsync(Watchdog);
        await peer.Pause();
        var (begin, gate) = (Stopwatch.GetTimestamp(), region.Membership!.Flusher.Lock);
        var holder = gate.Holder;
        var patient = OnThread(() => Flush(Open("PATIENT"), Watchdog));

        for (var reads = 1; Stopwatch.GetElapsedTime(begin) < Pause; reads++)
        {
            Assert.Equal(old, GroupOfEight.Verify(observer));
            if (reads % 10_000 == 1)
                IsRefused(Flush(observer, TimeSpan.FromMilliseconds(50)), peer);
        }

        IsRefused(Flush(observer, TimeSpan.Zero), peer);
        Assert.True(peer.IsPaused);
        Assert.Equal((holder, false), (gate.Holder, patient.IsCompleted));
        await peer.Resume();
        peer.LetGo();
        await peer.Report.WaitAsync(Watchdog);
        var late = await patient.WaitAsync(Watchdog);
        var (group, note) = observer.Read(observer.Cell.A, observer.Note.Other);
        Assert.Equal((FlushStatus.Done, old + 2, old + 1, old + 2), (late.Status, late.Flush, group.Flush, note.Flush));
        Assert.Equal((old + 1, 2), (GroupOfEight.Verify(observer), group.Value.Writer));
        Assert.Equal(old + 3, Flush(observer, TimeSpan.Zero).Flush); // What was refused is still pending.
    }

    private static FlushResult Flush(Conform session, TimeSpan timeout)
    {
        session.Note.Other.Set(new() { Number = 1 });
        return session.TryFlush(timeout);
    }

    private static void IsRefused(FlushResult result, PeerProcess peer)
    {
        Assert.Equal(FlushStatus.NotDone, result.Status);
        Assert.Contains($"{Stand.Sender} (process {peer.Id})", result.Reason, StringComparison.Ordinal);
    }
}
