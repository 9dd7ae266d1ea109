using System.ComponentModel;

namespace TypedShm;

/// <summary>Tells the runtime how a generated record turns into packed bytes and back.</summary>
/// <typeparam name="T">The record itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRecord<T>
    where T : struct, IRecord<T>
{
    /// <summary>Gets how many strings and bytes the record holds, the sender included.</summary>
    static abstract int Texts { get; }

    /// <summary>Gets whether arrays of the record lie outside of the value.</summary>
    static virtual bool HasLargeArrays => false;

    /// <summary>Gets the time of the value in seconds since 1970-01-01 UTC; 0 is stamped when the record is set.</summary>
    double Ts { get; init; }

    /// <summary>Gets who wrote the value; an empty one is stamped with the session's sender when the record is set.</summary>
    string Sender { get; init; }

    /// <summary>Writes every field at its offset and leaves padding as it is.</summary>
    /// <exception cref="ArgumentException">A value does not fit or is not allowed; the message names record and field.</exception>
    static abstract void Encode(in T value, Span<byte> bytes);

    /// <summary>Reads every field but large arrays and gives null, or says why the bytes are no such record.</summary>
    static abstract string? Decode(ReadOnlySpan<byte> bytes, Span<PackedText?> texts, out T value);

    /// <summary>Gives a value the large arrays of the record that begins somewhere in a buffer.</summary>
    static virtual T Lend(in T value, RecordBuffer buffer, int start) => value;
}
