namespace TypedShm;

/// <summary>Lends each thread one buffer into which regions copy what is then decoded.</summary>
internal static class Scratch
{
    [ThreadStatic]
    private static byte[]? bytes;

    /// <summary>Gets a buffer that is valid until the thread asks again.</summary>
    public static Span<byte> Take(int size)
    {
        if (bytes is null || bytes.Length < size)
            bytes = new byte[Math.Max(size, 1024)];
        return bytes.AsSpan(0, size);
    }
}
