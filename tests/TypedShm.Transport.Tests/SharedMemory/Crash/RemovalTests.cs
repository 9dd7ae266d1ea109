using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.Tests.SharedMemory.Crash;

/// <summary>P11, P17 a region that is removed while others open it: each gets a whole region, old or new.</summary>
public sealed class RemovalTests() : Conformance.Conformance(new SharedMemoryUnderTest())
{
    private const int Openers = 3;

    /// <summary>Long enough for what must not happen.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task Removing_and_opening_at_once_never_leaves_a_region_without_its_semaphores()
    {
        using var stop = new CancellationTokenSource();
        var removing = OnThread(() =>
        {
            var removed = 0;
            while (!stop.IsCancellationRequested)
                removed += Subject.Transport.Remove(Address) ? 1 : 0;
            return removed;
        });
        var opening = Enumerable.Range(0, Openers).Select(opener => OnThread(() => OpenAgainAndAgain($"OPENER-{opener}", Soak.Count(500, 20_000)))).ToArray();
        await Task.WhenAll(opening).WaitAsync(Watchdog);
        await stop.CancelAsync();
        Assert.NotEqual(0, await removing.WaitAsync(Watchdog));

        var last = Open("LAST");
        last.Note.Other.Set(new() { Number = 1 });
        last.Flush();
        Assert.Equal((1, 1), KernelObjects.At(Address));
        Assert.True(Subject.Transport.Remove(Address));
        Assert.Equal((0, 0), KernelObjects.At(Address));
    }

    [Fact]
    public async Task Whoever_opens_waits_for_a_removal_that_is_under_way()
    {
        Open("OLD");
        var peer = StartProcess("stand-after", "remove", "segment removed");
        await peer.Begun.WaitAsync(Watchdog);
        var opening = OnThread(() => Open("NEW"));
        await Task.WhenAny(opening, Task.Delay(Moment));
        Assert.Equal((false, (0, 1)), (opening.IsCompleted, KernelObjects.At(Address)));
        peer.LetGo();
        await peer.Report.WaitAsync(Watchdog);
        Assert.Equal(0, GroupOfEight.Verify(await opening.WaitAsync(Watchdog)));
        Assert.Equal((1, 1), KernelObjects.At(Address));
    }

    [Fact]
    public async Task A_removal_waits_for_one_who_makes_a_region()
    {
        var session = Open("OLD");
        var making = SemaphoreSet.FindOrMake(ShmAddress.Parse(Address));
        Assert.True(making.TryHoldInitialiser(out _));
        var removing = OnThread(() => Subject.Transport.Remove(Address));
        await Task.WhenAny(removing, Task.Delay(Moment));
        Assert.Equal((false, 0), (removing.IsCompleted, GroupOfEight.Verify(session)));
        making.GiveBackInitialiser();
        Assert.True(await removing.WaitAsync(Watchdog));
        Assert.Equal((0, 0), KernelObjects.At(Address));
    }

    [Fact]
    public void A_text_that_became_longer_by_being_read_does_not_stop_a_repair()
    {
        var (region, dead) = (Keep((SharedRegion)OpenPort()), DeadHolder.LastPlace);
        DeadHolder.Leave(region, dead);
        var sender = region.Memory.Bytes(RegionLayout.PlaceAt(dead) + RegionMap.PlaceSenderAt, RegionMap.SenderSize);
        sender.Fill(0xFF); // Not one of these is a character, so each is read as one of three bytes.
        using var session = Open();
        session.Note.Other.Set(new() { Number = 1 });
        Assert.Equal(FlushStatus.Done, session.TryFlush(TimeSpan.Zero).Status);
        var repair = region.Membership!.Flusher.Repairs.Last!;
        Assert.Equal((DeadHolder.Process, 3, 15), (repair.Process, repair.Discarded, repair.Sender.Length));
    }

    private int OpenAgainAndAgain(string sender, int times)
    {
        var flushes = 0;
        for (var time = 0; time < times; time++)
        {
            using var session = Conform.Open(Options(sender) with { Timeout = Watchdog });
            session.Note.Other.Set(new() { Number = time });
            var result = session.TryFlush();
            Assert.True(result.Status is FlushStatus.Done or FlushStatus.Closed, $"{result.Status}: {result.Reason}");
            flushes += result.Status is FlushStatus.Done ? 1 : 0;
        }

        return flushes;
    }
}
