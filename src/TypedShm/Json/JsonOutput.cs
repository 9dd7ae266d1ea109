namespace TypedShm;

/// <summary>Bytes that grow, lent to each thread for one text at a time.</summary>
internal sealed class JsonOutput
{
    [ThreadStatic]
    private static JsonOutput? lent;

    private byte[] bytes = new byte[1024];

    /// <summary>Gets what was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public int Length { get; private set; }

    /// <summary>Gets the thread's, empty: until the thread asks again.</summary>
    public static JsonOutput Take()
    {
        var output = lent ??= new JsonOutput();
        output.Length = 0;
        return output;
    }

    public void Write(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
    }

    /// <summary>Writes a text that needs no escapes between quotes.</summary>
    public void WriteQuoted(ReadOnlySpan<byte> text)
    {
        var room = Room(text.Length + 2);
        room[0] = (byte)'"';
        text.CopyTo(room[1..]);
        room[text.Length + 1] = (byte)'"';
        Length += text.Length + 2;
    }

    /// <summary>Gets at least as much room as is asked for; what is used of it is then to be noted by <see cref="Advance"/>.</summary>
    public Span<byte> Room(int size)
    {
        if (bytes.Length - Length < size)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + size));
        return bytes.AsSpan(Length);
    }

    public void Advance(int size) => Length += size;
}
