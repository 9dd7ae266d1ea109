namespace TypedShm;

/// <summary>Where the bytes of one call go: to the thread's scratch, or to a buffer that outlives the call, since arrays are lent from it.</summary>
internal readonly ref struct ReadPlace
{
    private ReadPlace(Span<byte> bytes, RecordBuffer? buffer)
    {
        Bytes = bytes;
        Buffer = buffer;
    }

    public Span<byte> Bytes { get; }

    public RecordBuffer? Buffer { get; }

    /// <summary>Takes the buffer that the caller gave; without one, arrays that are lent have one of their own.</summary>
    public static ReadPlace Take(int size, bool lends, RecordBuffer? given)
    {
        if (given is null && !lends)
            return new ReadPlace(Scratch.Take(size), null);
        var buffer = given ?? new RecordBuffer();
        return new ReadPlace(buffer.Take(size), buffer);
    }
}
