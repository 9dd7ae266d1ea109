using System.Globalization;
using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Faults;

/// <summary>P17 closing while the server is away ends, and leaves no socket, no thread and no failure behind.</summary>
[Collection(FaultsInTurn.Name)]
public sealed class ClosingTests(UnobservedTasks tasks)
{
    private const int Sessions = 20;
    // Others open and close theirs at the same time.
    private const int OfOthers = Sessions / 2;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sessions_close_while_the_server_is_away_and_leave_nothing(bool standsStill)
    {
        using var scene = new FaultScene();
        var threads = Threads();
        var sessions = Enumerable.Range(0, Sessions).Select(place => scene.Open($"S{place}", seconds: 0.2)).ToArray();
        var listening = sessions.Select(session => session.Counter.Total.ListenAsync().GetAsyncEnumerator()).ToArray();
        var next = listening.Select(listener => listener.MoveNextAsync().AsTask()).ToArray();
        Assert.InRange(Threads(), threads + Sessions - OfOthers + 1, int.MaxValue);
        Assert.Equal(2 * Sessions, Sockets(scene.Server.Port));
        if (standsStill)
            scene.Server.Pause();
        else
            scene.Server.Kill();
        foreach (var session in sessions)
        {
            session.Counter.Total.Set(new() { Count = 1 });
            Assert.NotEqual(FlushStatus.Done, session.TryFlush(TimeSpan.FromMilliseconds(1)).Status);
        }

        await Task.Run(() => Array.ForEach(sessions, session => session.Dispose())).WaitAsync(Soak.Watchdog);
        Assert.All(await Task.WhenAll(next).WaitAsync(Soak.Watchdog), Assert.False);
        foreach (var listener in listening)
            await listener.DisposeAsync();
        Assert.Equal(ReadStatus.Closed, sessions[0].Counter.Total.Read(out _));
        await Soak.Until(() => Sockets(scene.Server.Port) == 0);
        await Soak.Until(() => Threads() <= threads + OfOthers);
        Assert.Empty(tasks.Find());
    }

    [Fact]
    public async Task An_opening_that_is_cancelled_leaves_nothing()
    {
        using var scene = new FaultScene();
        scene.Server.Pause();
        using var cancel = new CancellationTokenSource();
        var opening = Task.Run(() => Conform.Open(scene.Options(seconds: 1), cancel.Token));
        await Soak.Until(() => opening.IsCompleted || Sockets(scene.Server.Port) > 0);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening.WaitAsync(Soak.Watchdog));
        await Soak.Until(() => Sockets(scene.Server.Port) == 0);
        Assert.Empty(tasks.Find());
    }

    /// <summary>Counts the client's writing threads of this process, by the name that it gives them.</summary>
    private static int Threads() => Directory.GetDirectories("/proc/self/task").Count(NamedAsWriter);

    private static bool NamedAsWriter(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "comm")).StartsWith("SocketManager:", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return false;
        }
    }

    /// <summary>Counts the sockets to a port that a process still holds.</summary>
    private static int Sockets(int port) => File.ReadLines("/proc/net/tcp").Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Count(words => int.Parse(words[2].Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture) == port && words[9] != "0");
}
