using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedShm;

/// <summary>
/// A fixed array of more than 1,024 bytes, which lies outside of its record: in what a read copied, in a session's pending value, or in an array of yours.
/// Several dimensions lie row by row, the last one fastest.
/// </summary>
/// <typeparam name="T">A number or an enum.</typeparam>
[CollectionBuilder(typeof(Packed), nameof(Packed.Create))]
public readonly struct LargeArray<T> : IEquatable<LargeArray<T>>
    where T : unmanaged
{
    private const int FirstValues = 8;

    // A T[] or a RecordBuffer; null for an array that was never made, which has no values.
    private readonly object? source;
    private readonly int version;
    private readonly int offset;

    internal LargeArray(RecordBuffer buffer, int version, int offset, int length)
    {
        (source, this.version, this.offset, Length) = (buffer, version, offset, length);
    }

    private LargeArray(T[] array) => (source, Length) = (array, array?.Length ?? 0);

    /// <summary>Gets how many values there are.</summary>
    public int Length { get; }

    /// <summary>Gets one value.</summary>
    public T this[int index] => AsSpan()[index];

    /// <summary>Takes the values of an array, which is copied when the record is set.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "A static method of a generic type is no better to call.")]
    public static implicit operator LargeArray<T>(T[] array) => new(array);

    /// <summary>Compares all values.</summary>
    public static bool operator ==(LargeArray<T> left, LargeArray<T> right) => left.Equals(right);

    /// <summary>Compares all values.</summary>
    public static bool operator !=(LargeArray<T> left, LargeArray<T> right) => !left.Equals(right);

    /// <summary>Gets all values.</summary>
    /// <exception cref="InvalidOperationException">The buffer that they lay in was read into again.</exception>
    public ReadOnlySpan<T> AsSpan() =>
        source is RecordBuffer buffer ? MemoryMarshal.Cast<byte, T>(buffer.Read(version, offset, Size)) : (T[]?)source;

    /// <summary>
    /// Gets the array's place in the value that is being set, to be filled in place: write every element, for what is there is older than the previous value.
    /// Only for arrays of the parameter of a function given to <c>Set</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is no such array.</exception>
    public Span<T> Overwrite() =>
        source is RecordBuffer buffer ? MemoryMarshal.Cast<byte, T>(buffer.Overwrite(version, offset, Size)) : throw RecordBuffer.LargeArrayIsReadOnly();

    /// <summary>Gives the values one after another.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    /// <summary>Compares all values.</summary>
    public bool Equals(LargeArray<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LargeArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Packed.Hash(AsSpan());

    /// <summary>Writes the first values in brackets, and how many there are.</summary>
    public override string ToString()
    {
        var first = Packed.Text(AsSpan()[..Math.Min(FirstValues, Length)]);
        return Length <= FirstValues ? first : string.Create(CultureInfo.InvariantCulture, $"{first[..^1]}, ... {Length} values]");
    }

    private int Size => Length * Unsafe.SizeOf<T>();
}
