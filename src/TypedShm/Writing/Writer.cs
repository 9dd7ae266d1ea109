namespace TypedShm;

/// <summary>The typed end through which a session sets one record.</summary>
internal sealed class Writer<T>(SlotWriter slot)
    where T : struct, IRecord<T>
{
    private T last = new();

    public void Set(in T value, TimeSpan? expire, long? expectedFlush)
    {
        using var use = slot.Enter();
        Put(in value, expire, expectedFlush);
    }

    public void Set(Func<T, T> change, TimeSpan? expire, long? expectedFlush)
    {
        ArgumentNullException.ThrowIfNull(change);
        using var use = slot.Enter();
        Put(change(last with { Ts = 0, Sender = "" }), expire, expectedFlush);
    }

    private void Put(in T value, TimeSpan? expire, long? expectedFlush)
    {
        T.Encode(in value, slot.Spare);
        slot.Accept(expire, expectedFlush);
        last = value;
    }
}
