using System.Collections;
using TypedShm.Transport;

namespace TypedShm;

/// <summary>One loop over a listener. Waiting is the only step in which the synchronous and the asynchronous loop differ.</summary>
internal sealed class ListenerEnumerator<TItem>(SessionListens session, int slot, long seen, TakeItem<TItem> take, ListenTerms terms)
    : IEnumerator<TItem>, IAsyncEnumerator<TItem>
{
    private long seen = seen;
    private bool currentDue = terms.CurrentFirst;
    private IWaiter? waiter;
    private AsyncWait? asyncWait;
    private CancellationTokenRegistration cancelling;
    private Step awaited;
    private volatile bool disposed;

    private enum Step
    {
        Item,
        Wait,
        End,
    }

    public TItem Current { get; private set; } = default!;

    /// <summary>Gets what joins the tokens of Listen and of the loop, to be given back with the enumerator.</summary>
    public CancellationTokenSource? Link { get; init; }

    object? IEnumerator.Current => Current;

    public bool MoveNext()
    {
        var deadline = new Deadline(session.Clock, terms.Timeout);
        Step step;
        while ((step = Look(deadline)) is Step.Wait)
            Waiter().Wait([new SlotWatch(slot, seen)], deadline.Remaining);
        return step is Step.Item;
    }

    public async ValueTask<bool> MoveNextAsync()
    {
        var deadline = new Deadline(session.Clock, terms.Timeout);
        var step = Look(deadline);
        if (step is Step.Wait)
        {
            awaited = Step.End;
            await AsyncWait().Begin(new SlotWatch(slot, seen), deadline).ConfigureAwait(false);
            step = awaited;
        }

        return step is Step.Item;
    }

    public void Reset() => throw new NotSupportedException("A listener does not go back.");

    public void Dispose()
    {
        disposed = true;
        cancelling.Dispose();
        asyncWait?.Abandon();
        Link?.Dispose();
        if (waiter is not null)
            session.RemoveWaiter(waiter);
        waiter = null;
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private Step Look(Deadline deadline)
    {
        terms.Cancel.ThrowIfCancellationRequested();
        if (session.IsClosed || disposed)
            return Step.End;

        // The deadline is looked at first: a flush that comes in between is then found, and no timeout is given in its place.
        var timedOut = deadline.IsOver;
        return timedOut || currentDue || session.Region.HasNews(new SlotWatch(slot, seen)) ? Take(timedOut) : Step.Wait;
    }

    private Step Take(bool timedOut)
    {
        var mark = new ListenMark(seen, timedOut && !currentDue);
        var item = take(ref mark);
        if (mark.Status is ReadStatus.Closed)
            return Step.End;
        if (!mark.IsNew && !timedOut && !currentDue)
            return Step.Wait;
        currentDue = false;
        if (mark.IsNew)
            seen = mark.Flush;
        Current = item;
        return Step.Item;
    }

    private IWaiter Waiter()
    {
        if (waiter is null)
        {
            waiter = session.AddWaiter();
            cancelling = terms.Cancel.UnsafeRegister(static waiter => ((IWaiter)waiter!).Interrupt(), waiter);
        }

        return waiter;
    }

    private AsyncWait AsyncWait()
    {
        if (asyncWait is null)
        {
            var thread = session.SharedThread();
            asyncWait = new AsyncWait(thread, until => (awaited = Look(until)) is not Step.Wait, terms.Cancel);
            cancelling = terms.Cancel.UnsafeRegister(static thread => ((WaitingThread)thread!).Interrupt(), thread);
        }

        return asyncWait;
    }
}
