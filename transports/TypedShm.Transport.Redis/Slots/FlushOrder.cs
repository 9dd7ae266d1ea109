namespace TypedShm.Transport.Redis;

/// <summary>
/// Sees to it that what one attachment is shown is numbered in the order in which the server keeps it. Writers number their flushes themselves, so two that write
/// one record at the same moment may be carried out in the other order; whoever sees that gives the later one a number of its own, behind the earlier.
/// </summary>
internal sealed class FlushOrder
{
    private const int MostRenamed = 1024;

    private readonly Dictionary<long, long> renamed = [];
    private readonly Queue<long> oldest = [];
    private long tickets;

    /// <summary>Gets what keeps the order of requests, which is the order in which the server carries them out, and all that is known of slots.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Gives the next request its place in the order; below the gate, together with sending it.</summary>
    public long NextTicket() => ++tickets;

    /// <summary>Gives the number by which a flush is shown; below the gate.</summary>
    /// <param name="number">The number that its writer gave it.</param>
    /// <param name="floor">The greatest number of the slot that was known when it was asked for.</param>
    public long Show(long number, long floor)
    {
        if (renamed.TryGetValue(number, out var shown) && shown >= floor)
            return shown;
        if (number >= floor)
            return number;
        if (renamed.Count == MostRenamed)
            renamed.Remove(oldest.Dequeue());
        if (!renamed.ContainsKey(number))
            oldest.Enqueue(number);
        return renamed[number] = floor + 1;
    }
}
