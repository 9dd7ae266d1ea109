using System.ComponentModel;

namespace TypedShm;

/// <summary>
/// Keeps the bytes of records with large arrays from one read to the next: each read into it overwrites the arrays that the one before gave. For one reader at a time.
/// </summary>
public sealed class RecordBuffer
{
    private readonly List<int> overwritten = [];
    private byte[] bytes = [];
    private byte[]? next;
    private int version;

    /// <summary>Lends an array of the record that lies here.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LargeArray<T> Array<T>(int offset, int length)
        where T : unmanaged => new(this, version, offset, length);

    /// <summary>Gets room for what is read next; what was lent is gone.</summary>
    internal Span<byte> Take(int size)
    {
        version++;
        if (bytes.Length < size)
            bytes = GC.AllocateUninitializedArray<byte>(size);
        return bytes.AsSpan(0, size);
    }

    /// <summary>Lends what a session set last, and room in which a function may write the arrays of the next value.</summary>
    internal void Open(byte[] previous, byte[] room)
    {
        version++;
        (bytes, next) = (previous, room);
        overwritten.Clear();
    }

    /// <summary>Takes back what was lent.</summary>
    internal void Close()
    {
        version++;
        next = null;
    }

    /// <summary>Gets the bytes of an array that was lent.</summary>
    internal ReadOnlySpan<byte> Read(int lent, int offset, int size)
    {
        if (lent != version)
            throw new InvalidOperationException("The array is gone: the buffer that it lay in was read into again, or the Set that lent it has ended. Copy what shall last longer.");
        return (next is not null && overwritten.Contains(offset) ? next : bytes).AsSpan(offset, size);
    }

    /// <summary>Gets the place of an array in the next value, whatever lies there.</summary>
    internal Span<byte> Overwrite(int lent, int offset, int size)
    {
        if (lent != version || next is null)
            throw LargeArrayIsReadOnly();
        if (!overwritten.Contains(offset))
            overwritten.Add(offset);
        return next.AsSpan(offset, size);
    }

    internal static InvalidOperationException LargeArrayIsReadOnly() =>
        new("A large array is written in place only inside of the function given to Set, where it is an array of the function's parameter; elsewhere it is read only.");
}
