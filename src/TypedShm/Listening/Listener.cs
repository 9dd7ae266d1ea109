using System.Collections;

namespace TypedShm;

/// <summary>Gives the newest group each time a flush has touched its first record, from the moment of the call to Listen on.</summary>
internal sealed class Listener<TItem>(SessionListens session, int slot, TakeItem<TItem> take, ListenTerms terms)
    : IEnumerable<TItem>, IAsyncEnumerable<TItem>
{
    // Taken when Listen is called, so that a flush between that and the first step of the loop is not missed.
    private readonly long seen = session.Region.NewestFlush(slot);

    public IEnumerator<TItem> GetEnumerator() => new ListenerEnumerator<TItem>(session, slot, seen, take, terms);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (!cancellationToken.CanBeCanceled)
            return new ListenerEnumerator<TItem>(session, slot, seen, take, terms);
        var link = CancellationTokenSource.CreateLinkedTokenSource(terms.Cancel, cancellationToken);
        return new ListenerEnumerator<TItem>(session, slot, seen, take, terms with { Cancel = link.Token }) { Link = link };
    }
}
