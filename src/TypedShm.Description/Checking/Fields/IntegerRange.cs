using System.Globalization;

namespace TypedShm.Description;

/// <summary>Knows which numbers a kind of integers holds.</summary>
internal sealed record IntegerRange(FieldKind Kind, long Least, ulong Greatest)
{
    private static readonly IntegerRange[] All =
    [
        new(FieldKind.Int8, sbyte.MinValue, (ulong)sbyte.MaxValue), new(FieldKind.Int16, short.MinValue, (ulong)short.MaxValue),
        new(FieldKind.Int32, int.MinValue, int.MaxValue), new(FieldKind.Int64, long.MinValue, long.MaxValue),
        new(FieldKind.UInt8, 0, byte.MaxValue), new(FieldKind.UInt16, 0, ushort.MaxValue),
        new(FieldKind.UInt32, 0, uint.MaxValue), new(FieldKind.UInt64, 0, ulong.MaxValue),
    ];

    /// <summary>Gives the range of a kind; null if it holds no integers.</summary>
    public static IntegerRange? Of(FieldKind kind) => Array.Find(All, range => range.Kind == kind);

    /// <summary>Reads a number, boxed as models have it; null if it lies outside.</summary>
    public object? Read(string digits)
    {
        if (Kind == FieldKind.UInt64)
            return ulong.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large : null;
        var parsed = long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return parsed && number >= Least && number <= (long)Greatest ? number : null;
    }
}
