using System.Threading.Tasks.Sources;
using TypedShm.Transport;

namespace TypedShm;

/// <summary>One asynchronous listener's waiting, used again for each of its steps.</summary>
/// <param name="thread">Who waits for it.</param>
/// <param name="look">Takes what there is, on that thread, since reading may block; false when there is nothing yet.</param>
/// <param name="cancel">Ends the waiting.</param>
internal sealed class AsyncWait(WaitingThread thread, Func<Deadline, bool> look, CancellationToken cancel) : IValueTaskSource
{
    // Continuations are the user's code: they run on the thread pool, never on the thread that waits for all.
    private ManualResetValueTaskSourceCore<bool> done = new() { RunContinuationsAsynchronously = true };
    private Deadline deadline;
    private int pending;

    public SlotWatch Watch { get; private set; }

    public TimeSpan Remaining => deadline.Remaining;

    public bool IsOver => cancel.IsCancellationRequested || deadline.IsOver;

    public ValueTask Begin(SlotWatch watch, Deadline until)
    {
        if (Interlocked.Exchange(ref pending, 1) != 0)
            throw new InvalidOperationException("The loop's last step has not ended: await MoveNextAsync before the next.");
        Watch = watch;
        deadline = until;
        done.Reset();
        thread.Add(this);
        return new ValueTask(this, done.Version);
    }

    /// <summary>Looks for what is waited for; true when the wait is to end, perhaps with a failure.</summary>
    public bool HasCome(out Exception? failure)
    {
        failure = null;
        try
        {
            return look(deadline);
        }
#pragma warning disable CA1031 // Whatever a look throws belongs to the listener: it gets it where it awaits.
        catch (Exception thrown)
        {
            failure = thrown;
            return true;
        }
#pragma warning restore CA1031
    }

    /// <summary>Ends the wait, once: whoever comes second finds it ended.</summary>
    public void Complete(Exception? failure = null)
    {
        if (Interlocked.Exchange(ref pending, 0) == 0)
            return;
        if (failure is null)
            done.SetResult(true);
        else
            done.SetException(failure);
    }

    /// <summary>Ends the wait of a loop that is given up.</summary>
    public void Abandon()
    {
        thread.Remove(this);
        Complete();
    }

    void IValueTaskSource.GetResult(short token) => done.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => done.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        done.OnCompleted(continuation, state, token, flags);
}
