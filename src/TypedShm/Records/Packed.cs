using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TypedShm;

/// <summary>Does for generated records what fields of several kinds, and arrays of all of them, need.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Packed
{
    /// <summary>Copies exactly as many values as the array holds.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static void Copy<T>(ReadOnlySpan<T> values, Span<T> array, string field)
    {
        if (values.Length != array.Length)
            throw new ArgumentException($"{field}: {array.Length} values are needed, {values.Length} were given");
        values.CopyTo(array);
    }

    /// <summary>Gives an index back if its dimension is that long.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is shorter.</exception>
    public static int At(int index, int length) =>
        (uint)index < (uint)length ? index : throw new ArgumentOutOfRangeException(null, $"the index {index} is not within 0 to {length - 1}");

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

    /// <summary>Compares bytes by content.</summary>
    public static bool Same(ReadOnlySpan<ReadOnlyMemory<byte>> array, ReadOnlySpan<ReadOnlyMemory<byte>> other)
    {
        for (var index = 0; index < array.Length; index++)
        {
            if (!array[index].Span.SequenceEqual(other[index].Span))
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

    /// <summary>Combines bytes by content.</summary>
    public static int Hash(ReadOnlySpan<ReadOnlyMemory<byte>> array)
    {
        var hash = default(HashCode);
        foreach (var bytes in array)
        {
            hash.Add(bytes.Length);
            hash.AddBytes(bytes.Span);
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

    /// <summary>Writes numbers one behind the other.</summary>
    public static void Encode<T>(ReadOnlySpan<T> array, Span<byte> place)
        where T : unmanaged => MemoryMarshal.AsBytes(array).CopyTo(place);

    /// <summary>Writes a byte 0 or 1 for each value.</summary>
    public static void Encode(ReadOnlySpan<bool> array, Span<byte> place)
    {
        for (var index = 0; index < array.Length; index++)
            place[index] = array[index] ? (byte)1 : (byte)0;
    }

    /// <summary>Writes times as nanoseconds since 1970-01-01 UTC.</summary>
    /// <exception cref="ArgumentException">A time is before 1678 or after 2261.</exception>
    public static void Encode(ReadOnlySpan<DateTimeOffset> array, Span<byte> place, string field)
    {
        for (var index = 0; index < array.Length; index++)
            BinaryPrimitives.WriteInt64LittleEndian(place[(index * sizeof(long))..], PackedTime.Nanoseconds(array[index], field));
    }

    /// <summary>Writes strings into places of equal size.</summary>
    /// <exception cref="ArgumentException">A string does not fit or is no valid Unicode.</exception>
    public static void Encode(ReadOnlySpan<string> array, Span<byte> place, string field)
    {
        var size = place.Length / array.Length;
        for (var index = 0; index < array.Length; index++)
            PackedText.Write(place.Slice(index * size, size), array[index], field);
    }

    /// <summary>Writes bytes into places of equal size.</summary>
    /// <exception cref="ArgumentException">Some do not fit.</exception>
    public static void Encode(ReadOnlySpan<ReadOnlyMemory<byte>> array, Span<byte> place, string field)
    {
        var size = place.Length / array.Length;
        for (var index = 0; index < array.Length; index++)
            PackedText.WriteBytes(place.Slice(index * size, size), array[index], field);
    }

    /// <summary>Copies a large array to its place in a record, unless it was written there already.</summary>
    /// <exception cref="ArgumentException">There are more or fewer values, or they were written into another array's place.</exception>
    public static void Encode<T>(LargeArray<T> array, Span<byte> record, Span<byte> place, string field)
        where T : unmanaged
    {
        var values = MemoryMarshal.AsBytes(array.AsSpan());
        if (values.Length != place.Length)
        {
            var why = array.Length == 0 ? "; default has none, while new() has the blank" : "";
            throw new ArgumentException($"{field}: {place.Length / Unsafe.SizeOf<T>()} values are needed, {array.Length} were given{why}");
        }

        if (!values.Overlaps(record))
            values.CopyTo(place);
        else if (!values.Overlaps(place, out var distance) || distance != 0)
            throw new ArgumentException($"{field}: an array that was overwritten in place stays in its field; copy its values to this one instead");
    }

    /// <summary>Makes a large array of the values in brackets.</summary>
    public static LargeArray<T> Create<T>(ReadOnlySpan<T> values)
        where T : unmanaged => values.ToArray();

    /// <summary>Makes an array of one value.</summary>
    public static T[] Filled<T>(T value, int length)
    {
        var array = new T[length];
        Array.Fill(array, value);
        return array;
    }

    /// <summary>Reads numbers.</summary>
    public static void Decode<T>(ReadOnlySpan<byte> place, Span<T> array)
        where T : unmanaged => place.CopyTo(MemoryMarshal.AsBytes(array));

    /// <summary>Reads bools; every byte but 0 is true.</summary>
    public static void Decode(ReadOnlySpan<byte> place, Span<bool> array)
    {
        for (var index = 0; index < array.Length; index++)
            array[index] = place[index] != 0;
    }

    /// <summary>Reads times; what is finer than 100 nanoseconds is cut off.</summary>
    public static void Decode(ReadOnlySpan<byte> place, Span<DateTimeOffset> array)
    {
        for (var index = 0; index < array.Length; index++)
            array[index] = PackedTime.Time(BinaryPrimitives.ReadInt64LittleEndian(place[(index * sizeof(long))..]));
    }

    /// <summary>Reads strings; <paramref name="problem"/> says why the bytes are none unless another problem came before.</summary>
    public static void Decode(ReadOnlySpan<byte> place, Span<string> array, Span<PackedText?> texts, string field, ref string? problem)
    {
        var size = place.Length / array.Length;
        for (var index = 0; index < array.Length; index++)
            array[index] = PackedText.Read(place.Slice(index * size, size), ref texts[index], field, ref problem);
    }

    /// <summary>Reads bytes; <paramref name="problem"/> says why there are none unless another problem came before.</summary>
    public static void Decode(ReadOnlySpan<byte> place, Span<ReadOnlyMemory<byte>> array, Span<PackedText?> texts, string field, ref string? problem)
    {
        var size = place.Length / array.Length;
        for (var index = 0; index < array.Length; index++)
            array[index] = PackedText.ReadBytes(place.Slice(index * size, size), ref texts[index], field, ref problem);
    }

    /// <summary>Reads one time; what is finer than 100 nanoseconds is cut off.</summary>
    public static DateTimeOffset ReadTime(ReadOnlySpan<byte> place) => PackedTime.Time(BinaryPrimitives.ReadInt64LittleEndian(place));

    /// <summary>Holds all numbers at a place against the bounds of their field.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not within; the message names record and field.</exception>
    public static void CheckRange<T>(ReadOnlySpan<byte> place, T? min, T? max, string? unit, string field)
        where T : unmanaged, INumber<T> => PackedRange.Check(place, min, max, unit, field);

    /// <summary>Checks that all numbers at a place are those of values of an enum.</summary>
    /// <exception cref="ArgumentException">One is of none; the message names record and field.</exception>
    public static void CheckEnum(ReadOnlySpan<byte> place, int values, string field)
    {
        if (PackedEnum.Problem(place, values, field) is { } problem)
            throw new ArgumentException(problem);
    }

    /// <summary>Checks that all numbers at a place are those of values of an enum; <paramref name="problem"/> says so unless another came before.</summary>
    public static void CheckEnum(ReadOnlySpan<byte> place, int values, string field, ref string? problem) =>
        problem ??= PackedEnum.Problem(place, values, field);
}
