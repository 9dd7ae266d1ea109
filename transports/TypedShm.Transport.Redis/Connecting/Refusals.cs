namespace TypedShm.Transport.Redis;

/// <summary>
/// Notes what a server says against single commands. Of one inside a transaction the client tells nobody but its event, and the end of the transaction says only that there was one.
/// </summary>
internal sealed class Refusals
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private volatile string? newest;

    /// <summary>Notes an error, on a thread of the client's.</summary>
    public void Hear(string error)
    {
        // These two never keep a command out of a transaction: they are said of one that was carried out, and of the whole.
        if (!error.StartsWith("WRONGTYPE", StringComparison.Ordinal) && !Answer.IsAborted(error))
            newest = error;
    }

    /// <summary>Gives the newest, which may come a little later than the end of its transaction.</summary>
    public string? Newest()
    {
        SpinWait.SpinUntil(() => newest is not null, Patience);
        return newest;
    }
}
