using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedShm;

/// <summary>Holds numbers against the bounds of their field.</summary>
internal static class PackedRange
{
    public static void Check<T>(ReadOnlySpan<byte> place, T? min, T? max, string? unit, string field)
        where T : unmanaged, INumber<T>
    {
        var size = Unsafe.SizeOf<T>();
        for (var at = 0; at < place.Length; at += size)
        {
            // What is no number compares with nothing, so that it is never within.
            var value = MemoryMarshal.Read<T>(place[at..]);
            if (!(value >= (min ?? value) && value <= (max ?? value)))
                throw Refusal(place.Length == size ? field : $"{field}[{at / size}]", value, (min, max), unit);
        }
    }

    /// <summary>Says that a value is not within the bounds of a field; a bound may be missing.</summary>
    public static ArgumentOutOfRangeException Refusal(string field, object value, (object? Min, object? Max) bounds, string? unit)
    {
        var given = unit is null ? "" : $" {unit}";
        var demand = bounds switch
        {
            ({ } min, { } max) => FormattableString.Invariant($"within {min} to {max}"),
            (null, var max) => FormattableString.Invariant($"at most {max}"),
            var (min, _) => FormattableString.Invariant($"at least {min}"),
        };
        return new ArgumentOutOfRangeException(null, FormattableString.Invariant($"{field}: {value}{given} is not {demand}"));
    }
}
