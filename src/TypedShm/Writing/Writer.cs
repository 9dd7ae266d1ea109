namespace TypedShm;

/// <summary>The typed end through which a session sets one record.</summary>
internal sealed class Writer<T>(SlotWriter slot)
    where T : struct, IRecord<T>
{
    private readonly RecordBuffer? lent = T.HasLargeArrays ? new RecordBuffer() : null;
    private T last = new();
    private bool wasSet;

    public void Set(in T value, TimeSpan? expire, long? expectedFlush)
    {
        using var use = slot.Enter();
        Put(in value, expire, expectedFlush);
    }

    public void Set(Func<T, T> change, TimeSpan? expire, long? expectedFlush)
    {
        ArgumentNullException.ThrowIfNull(change);
        using var use = slot.Enter();
        Put(change(Previous()), expire, expectedFlush);
    }

    public void Set<TState>(TState state, Func<T, TState, T> change, TimeSpan? expire, long? expectedFlush)
        where TState : allows ref struct
    {
        ArgumentNullException.ThrowIfNull(change);
        using var use = slot.Enter();
        Put(change(Previous(), state), expire, expectedFlush);
    }

    private T Previous()
    {
        var previous = last with { Ts = 0, Sender = "" };
        if (!T.HasLargeArrays)
            return previous;
        if (!wasSet)
            T.Encode(in previous, slot.Last);
        wasSet = true;
        lent!.Open(slot.Last, slot.Spare);
        return T.Lend(in previous, lent, 0);
    }

    private void Put(in T value, TimeSpan? expire, long? expectedFlush)
    {
        T.Encode(in value, slot.Spare);
        slot.Accept(expire, expectedFlush);
        last = value;
        if (T.HasLargeArrays)
            Keep();
    }

    /// <summary>Lets the last value have its arrays where they were set, not where they came from.</summary>
    private void Keep()
    {
        wasSet = true;
        lent!.Close();
        last = T.Lend(in last, lent, 0);
    }
}
