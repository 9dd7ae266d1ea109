namespace TypedShm;

/// <summary>Reads and writes integers of any size, little-endian.</summary>
internal static class ElementBits
{
    public static void Write(Span<byte> place, ulong bits)
    {
        for (var index = 0; index < place.Length; index++)
            place[index] = (byte)(bits >> (8 * index));
    }

    public static ulong Read(ReadOnlySpan<byte> place)
    {
        ulong bits = 0;
        for (var index = 0; index < place.Length; index++)
            bits |= (ulong)place[index] << (8 * index);
        return bits;
    }

    public static long ReadSigned(ReadOnlySpan<byte> place)
    {
        var rest = 64 - (8 * place.Length);
        return (long)(Read(place) << rest) >> rest;
    }
}
