using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TypedShm.Transport.Redis;

/// <summary>
/// Numbers flushes upwards without asking the server: by the time of day in units of 100 ns, but always above every number that this process has given or seen.
/// </summary>
internal static class FlushNumbers
{
    private static long last;

    public static long Next(TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks;
        long before, next;
        do
        {
            before = Volatile.Read(ref last);
            next = Math.Max(before + 1, now);
        }
        while (Interlocked.CompareExchange(ref last, next, before) != before);
        return next;
    }

    /// <summary>Notes a number that another has given.</summary>
    public static void Saw(long number)
    {
        long before;
        do
        {
            before = Volatile.Read(ref last);
        }
        while (number > before && Interlocked.CompareExchange(ref last, number, before) != before);
    }

    /// <summary>Gets what tells a value from any other.</summary>
    public static ulong Digest(ReadOnlySpan<byte> value)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(value, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
