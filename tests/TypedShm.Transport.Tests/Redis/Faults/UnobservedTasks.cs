using System.Collections.Concurrent;

namespace TypedShm.Transport.Tests.Redis.Faults;

/// <summary>Listens for failures of tasks that nobody has looked at while the faults are played, and fails the run where there are any of Redis.</summary>
public sealed class UnobservedTasks : IDisposable
{
    private readonly ConcurrentQueue<Exception> failures = [];

    public UnobservedTasks() => TaskScheduler.UnobservedTaskException += Note;

    /// <summary>Lets the runtime find them, and gives what it found.</summary>
    public IReadOnlyCollection<Exception> Find()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return failures;
    }

    public void Dispose()
    {
        var found = Find();
        TaskScheduler.UnobservedTaskException -= Note;
        Assert.Empty(found);
    }

    // Others run at the same time, and their tasks are theirs. The client does not look at its own socket's last read where that fails at once; this is nobody's answer, and not in our hands.
    private void Note(object? sender, UnobservedTaskExceptionEventArgs failure)
    {
        if (failure.Exception.InnerException is not IOException && failure.Exception.ToString().Contains("Redis", StringComparison.Ordinal))
            failures.Enqueue(failure.Exception);
    }
}
