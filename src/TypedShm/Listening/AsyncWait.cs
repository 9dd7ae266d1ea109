using System.Threading.Tasks.Sources;
using TypedShm.Transport;

namespace TypedShm;

/// <summary>One asynchronous listener's waiting, used again for each of its steps.</summary>
internal sealed class AsyncWait(WaitingThread thread, CancellationToken cancel) : IValueTaskSource
{
    // Continuations are the user's code: they run on the thread pool, never on the thread that waits for all.
    private ManualResetValueTaskSourceCore<bool> done = new() { RunContinuationsAsynchronously = true };
    private Deadline deadline;

    public SlotWatch Watch { get; private set; }

    public TimeSpan Remaining => deadline.Remaining;

    public bool IsOver => cancel.IsCancellationRequested || deadline.IsOver;

    public ValueTask Begin(SlotWatch watch, Deadline until)
    {
        Watch = watch;
        deadline = until;
        done.Reset();
        thread.Add(this);
        return new ValueTask(this, done.Version);
    }

    public void Complete() => done.SetResult(true);

    public void Fail(Exception reason) => done.SetException(reason);

    void IValueTaskSource.GetResult(short token) => done.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => done.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        done.OnCompleted(continuation, state, token, flags);
}
