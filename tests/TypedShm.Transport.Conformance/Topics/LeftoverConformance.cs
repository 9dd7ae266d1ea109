using System.Globalization;

namespace TypedShm.Transport.Conformance.Topics;

/// <summary>P17 closing leaves no thread, descriptor or memory behind.</summary>
public abstract class LeftoverConformance(TransportUnderTest subject) : Conformance(subject)
{
    [Fact]
    public async Task The_thread_of_a_session_ends_with_it()
    {
        // Elsewhere the threads of a process have no names that it could read.
        if (!OperatingSystem.IsLinux())
            return;
        var sender = Guid.NewGuid().ToString("N")[..10];
        using (var session = Open(sender))
        {
            await using var items = session.Counter.Total.ListenAsync().GetAsyncEnumerator();
            var next = items.MoveNextAsync().AsTask();
            await Until(() => HasThreadOf(sender));
            session.Dispose();
            Assert.False(await next.WaitAsync(Watchdog));
        }

        await Until(() => !HasThreadOf(sender));
    }

    [Fact]
    public async Task The_thread_of_a_session_ends_with_its_region()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var sender = Guid.NewGuid().ToString("N")[..10];
        var session = Open(sender);
        await using var items = session.Counter.Total.ListenAsync(timeout: TimeSpan.Zero).GetAsyncEnumerator();
        await using var waiting = session.Counter.Total.ListenAsync().GetAsyncEnumerator();
        var next = waiting.MoveNextAsync().AsTask();
        await Until(() => HasThreadOf(sender));
        Subject.Transport.Remove(Address);
        Assert.False(await next.WaitAsync(Watchdog));
        await Until(() => !HasThreadOf(sender));
    }

    [Fact]
    public async Task Many_sessions_that_have_listened_and_closed_leave_nothing()
    {
        var report = await Reports(StartProcess("cycle", $"{Soak.Count(2_000, 10_000)}").Report);
        var left = report[0].Split(", ").Select(part => long.Parse(part.Split(' ')[0], CultureInfo.InvariantCulture)).ToArray();

        // A session that stayed would be many times this; the runtime's own tables and pool threads are not.
        Assert.InRange(left[0], long.MinValue, 128 * 1024);
        Assert.InRange(left[1], long.MinValue, 20);
        Assert.InRange(left[2], long.MinValue, 20);
    }

    private static bool HasThreadOf(string sender) =>
        Directory.EnumerateDirectories("/proc/self/task").Any(task => NameOf(task).StartsWith(sender, StringComparison.Ordinal));

    private static string NameOf(string task)
    {
        try
        {
            return File.ReadAllText($"{task}/comm");
        }
        catch (IOException)
        {
            // The thread has ended since the folder was listed.
            return "";
        }
    }
}
