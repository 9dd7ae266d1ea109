using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace TypedShm;

/// <summary>Does for generated arrays of fixed length what all of them need.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PackedArray
{
    /// <summary>Copies exactly as many values as the array holds.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static void Copy<T>(ReadOnlySpan<T> values, Span<T> array, string field)
    {
        if (values.Length != array.Length)
            throw new ArgumentException($"{field}: {array.Length} values are needed, {values.Length} were given");
        values.CopyTo(array);
    }

    /// <summary>Compares all values; a string that was never set is empty.</summary>
    public static bool Same<T>(ReadOnlySpan<T> array, ReadOnlySpan<T> other)
    {
        if (typeof(T) != typeof(string))
            return array.SequenceEqual(other);
        for (var index = 0; index < array.Length; index++)
        {
            if ((array[index] as string ?? "") != (other[index] as string ?? ""))
                return false;
        }

        return true;
    }

    /// <summary>Combines the hash codes of all values.</summary>
    public static int Hash<T>(ReadOnlySpan<T> array)
    {
        var hash = default(HashCode);
        foreach (var value in array)
        {
            if (value is not (null or ""))
                hash.Add(value);
            else
                hash.Add(0);
        }

        return hash.ToHashCode();
    }

    /// <summary>Writes all values in brackets.</summary>
    public static string Text<T>(ReadOnlySpan<T> array)
    {
        var text = new StringBuilder("[");
        for (var index = 0; index < array.Length; index++)
            text.Append(index == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{array[index]}");
        return text.Append(']').ToString();
    }

    /// <summary>Writes integers one behind the other.</summary>
    public static void Encode(ReadOnlySpan<long> array, Span<byte> bytes) => Copy(MemoryMarshal.AsBytes(array), bytes);

    /// <summary>Writes floats one behind the other.</summary>
    public static void Encode(ReadOnlySpan<double> array, Span<byte> bytes) => Copy(MemoryMarshal.AsBytes(array), bytes);

    /// <summary>Writes a byte 0 or 1 for each value.</summary>
    public static void Encode(ReadOnlySpan<bool> array, Span<byte> bytes)
    {
        for (var index = 0; index < array.Length; index++)
            bytes[index] = array[index] ? (byte)1 : (byte)0;
    }

    /// <summary>Writes strings into places of equal size.</summary>
    /// <exception cref="ArgumentException">A string does not fit or is no valid Unicode.</exception>
    public static void Encode(ReadOnlySpan<string> array, Span<byte> bytes, string field)
    {
        var size = bytes.Length / array.Length;
        for (var index = 0; index < array.Length; index++)
            PackedText.Write(bytes.Slice(index * size, size), array[index], field);
    }

    /// <summary>Reads integers.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, Span<long> array) => Copy(bytes, MemoryMarshal.AsBytes(array));

    /// <summary>Reads floats.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, Span<double> array) => Copy(bytes, MemoryMarshal.AsBytes(array));

    /// <summary>Reads bools; every byte but 0 is true.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, Span<bool> array)
    {
        for (var index = 0; index < array.Length; index++)
            array[index] = bytes[index] != 0;
    }

    /// <summary>Reads strings; <paramref name="problem"/> says why the bytes are none unless another problem came before.</summary>
    public static void Decode(ReadOnlySpan<byte> bytes, Span<string> array, Span<PackedText?> texts, string field, ref string? problem)
    {
        var size = bytes.Length / array.Length;
        for (var index = 0; index < array.Length; index++)
            array[index] = PackedText.Read(bytes.Slice(index * size, size), ref texts[index], field, ref problem);
    }

    /// <summary>Copies numbers between memory and packed bytes, which are little-endian everywhere.</summary>
    private static void Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        from.CopyTo(to);
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, long>(to), MemoryMarshal.Cast<byte, long>(to));
    }
}
