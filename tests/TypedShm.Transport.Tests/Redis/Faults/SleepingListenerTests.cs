using System.Globalization;
using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Faults;

/// <summary>A listener sleeps while there is nothing to hear, whatever became of the server.</summary>
[Collection(FaultsInTurn.Name)]
public sealed class SleepingListenerTests
{
    private const string Sender = "SLEEPER";
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(0.5);

    public enum Server
    {
        IsThere,
        IsAway,
        StandsStill,
        CameBackEmpty,
        RefusesToAnnounce,
        RefusesReads,
    }

    [Theory]
    [InlineData(Server.IsThere)]
    [InlineData(Server.IsAway)]
    [InlineData(Server.StandsStill)]
    [InlineData(Server.CameBackEmpty)]
    [InlineData(Server.RefusesToAnnounce)]
    [InlineData(Server.RefusesReads)]
    public async Task The_thread_of_the_listeners_sleeps(Server server)
    {
        using var scene = new FaultScene();
        var (session, writer) = (scene.Open(Sender), scene.Open("W"));
        await FaultScene.FlushUntilDone(writer, 1);
        if (server is Server.RefusesToAnnounce)
            scene.Server.Command("ACL", "SETUSER", "default", "-subscribe");
        await using var listener = new ListenLoop<Reading<Conform.CounterTotal>>(async: true, () => [], () => session.Counter.Total.ListenAsync());
        using var closing = session; // Ends the loop's step, also where the test fails.
        var next = listener.Next();
        await FaultScene.FlushUntilDone(writer, 2);
        Assert.Equal(2, (await next.WaitAsync(Soak.Watchdog)).Item.Value.Count);
        next = listener.Next();
        Harm(scene, server);

        await Task.WhenAny(next, Task.Delay(Watched)); // So that what happens once has happened.
        var before = Ticks();
        await Task.WhenAny(next, Task.Delay(Watched));
        // One that spins has 13 of the 50 ticks, since it waits for the server's answers; one that sleeps has none or one.
        Assert.InRange(Ticks() - before, 0, 7);
        Assert.False(next.IsCompleted);
        if (server is Server.StandsStill)
            scene.Server.Resume();
    }

    private static void Harm(FaultScene scene, Server server)
    {
        if (server is Server.IsAway or Server.CameBackEmpty)
            scene.Server.Kill();
        if (server is Server.CameBackEmpty)
            scene.Server.Start();
        if (server is Server.StandsStill)
            scene.Server.Pause();
        if (server is not Server.RefusesReads)
            return;
        scene.Server.Command("ACL", "SETUSER", "default", "-get");
        scene.Server.Command("PUBLISH", "COUNTER__total", "available");
    }

    /// <summary>Counts the hundredths of a second that the thread of the session's listeners has worked.</summary>
    private static int Ticks()
    {
        foreach (var thread in Directory.GetDirectories("/proc/self/task"))
        {
            var stat = File.ReadAllText(Path.Combine(thread, "stat"));
            if (stat.Contains($"({Sender}", StringComparison.Ordinal))
                return stat[stat.LastIndexOf(')')..].Split(' ')[12..14].Sum(ticks => int.Parse(ticks, CultureInfo.InvariantCulture));
        }

        throw new InvalidOperationException("there is no thread of listeners");
    }
}
