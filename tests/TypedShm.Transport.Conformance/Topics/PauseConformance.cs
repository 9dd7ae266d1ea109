using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P14 a pause is not death.</summary>
public abstract class PauseConformance(TransportUnderTest subject) : Conformance(subject)
{
    /// <summary>Each stops the process wherever it is just then.</summary>
    private const int ShortStops = 20;

    [Fact]
    public async Task A_writer_whose_own_code_stands_still_within_Set_holds_nobody_up_and_loses_nothing()
    {
        var (paused, others) = (Open("P"), Open("B"));
        using var standing = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        paused.Note.Other.Set(new() { Number = 1 });
        var pausing = OnThread(() =>
        {
            paused.Counter.Total.Set(total =>
            {
                standing.Set();
                goOn.Wait();
                return total with { Count = -1 };
            });
            return paused.Flush();
        });
        Assert.True(standing.Wait(Watchdog));

        for (var count = 1; count <= 1000; count++)
        {
            others.Counter.Total.Set(new() { Count = count });
            others.Flush();
            others.Counter.Total.Read(out var there);
            Assert.Equal(count, there.Count);
        }

        goOn.Set();
        var flush = await pausing.WaitAsync(Watchdog);
        var (number, total) = others.Read(others.Note.Other, others.Counter.Total);
        Assert.Equal((1, flush, -1, flush), (number.Value.Number, number.Flush, total.Value.Count, total.Flush));
    }

    [Fact]
    public async Task A_listener_whose_own_code_stands_still_gets_the_last_value_when_it_goes_on()
    {
        var (paused, others) = (Open("P"), Open("B"));
        using var goOn = new ManualResetEventSlim();
        var listening = OnThread(() =>
        {
            foreach (var total in paused.Counter.Total.Listen(currentFirst: true))
            {
                goOn.Wait();
                if (total.Value.Count == 1000)
                    return total.Flush;
            }

            return 0;
        });
        var last = 0L;
        for (var count = 1; count <= 1000; count++)
        {
            others.Counter.Total.Set(new() { Count = count });
            last = others.Flush();
        }

        goOn.Set();
        Assert.Equal(last, await listening.WaitAsync(Watchdog));
    }

    [Fact]
    public async Task A_process_that_is_stopped_in_a_storm_is_not_robbed_and_loses_nothing()
    {
        // Elsewhere nobody can say when a process stands still.
        if (!OperatingSystem.IsLinux())
            return;
        var storm = new Storm(2, 2, 1000, "read-groups", "listen", "listen-async", "hold");
        var peers = StartProcesses(storm);
        await Task.WhenAll(peers.Select(peer => peer.Begun)).WaitAsync(Watchdog);
        for (var stop = 0; stop < ShortStops; stop++)
            await Stop(peers[0], TimeSpan.FromMilliseconds(1));
        await Stop(peers[0], TimeSpan.FromSeconds(1));

        peers[^1].LetGo();
        var reports = await Reports([.. peers.Select(peer => peer.Report)]);
        if (Subject.CrossesProcesses)
            storm.Check(Open(), reports);
        else
            Assert.Equal([$"{storm.Peers} participants kept their promises"], reports);
    }

    private static async Task Stop(PeerProcess peer, TimeSpan time)
    {
        await peer.Pause();
        await Task.Delay(time);
        Assert.True(peer.IsPaused);
        await peer.Resume();
    }
}
