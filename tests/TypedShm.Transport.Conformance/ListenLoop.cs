namespace TypedShm.Transport.Conformance;

/// <summary>A loop over a listener, stepped by hand: synchronous on a thread of its own, or asynchronous.</summary>
public sealed class ListenLoop<TItem> : IAsyncDisposable
{
    private readonly IEnumerator<TItem>? items;
    private readonly IAsyncEnumerator<TItem>? itemsAsync;
    private Task last = Task.CompletedTask;

    public ListenLoop(bool async, Func<IEnumerable<TItem>> listen, Func<IAsyncEnumerable<TItem>> listenAsync)
    {
        if (async)
            itemsAsync = listenAsync().GetAsyncEnumerator();
        else
            items = listen().GetEnumerator();
    }

    /// <summary>Takes the next step: whether there was one more, and what it gave.</summary>
    public Task<(bool More, TItem Item)> Next()
    {
        var step = itemsAsync is null
            ? Task.Factory.StartNew(() => (items!.MoveNext(), items.Current), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            : NextAsync(itemsAsync);
        last = step;
        return step;
    }

    public async ValueTask DisposeAsync()
    {
        // An enumerator is disposed when its loop stands still; how the last step ended is the test's to judge.
        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        items?.Dispose();
        if (itemsAsync is not null)
            await itemsAsync.DisposeAsync();
    }

    private static async Task<(bool More, TItem Item)> NextAsync(IAsyncEnumerator<TItem> items) => (await items.MoveNextAsync(), items.Current);
}
