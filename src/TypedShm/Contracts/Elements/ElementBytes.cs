namespace TypedShm;

/// <summary>Packs bytes as a length of 16 bits, or 32 where more than 65,535 fit, then the bytes, then zeros.</summary>
internal static class ElementBytes
{
    // A capacity of 65,535 is rounded up to an even size; the next size that a description can give has the long length.
    public const int LargestShort = sizeof(ushort) + 65_536;

    public static int LengthSize(int size) => size > LargestShort ? sizeof(uint) : sizeof(ushort);

    /// <summary>Gets how many bytes a place holds behind their length.</summary>
    public static int Capacity(int size) => LengthSize(size) is sizeof(uint) ? size - sizeof(uint) : Math.Min(size - sizeof(ushort), ushort.MaxValue);

    /// <exception cref="ArgumentException">The bytes do not fit.</exception>
    public static void Write(Span<byte> place, ReadOnlySpan<byte> bytes, string field)
    {
        if (bytes.Length > Capacity(place.Length))
            throw new ArgumentException($"{field}: {bytes.Length} bytes are given, the field holds {Capacity(place.Length)}");
        Write(place, LengthSize(place.Length), bytes);
    }

    /// <summary>Writes into a place that is long enough.</summary>
    public static void Write(Span<byte> place, int lengthSize, ReadOnlySpan<byte> bytes)
    {
        ElementBits.Write(place[..lengthSize], (ulong)bytes.Length);
        bytes.CopyTo(place[lengthSize..]);
        place[(lengthSize + bytes.Length)..].Clear();
    }

    public static string? Read(ReadOnlySpan<byte> place, string field, ref object value)
    {
        var prefix = LengthSize(place.Length);
        var length = ElementBits.Read(place[..prefix]);
        if (length > (ulong)Capacity(place.Length))
            return $"{field}: the length {length} is more than the {Capacity(place.Length)} bytes that the field holds";
        value = place.Slice(prefix, (int)length).ToArray();
        return null;
    }
}
