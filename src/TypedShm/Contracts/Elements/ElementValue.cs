namespace TypedShm;

/// <summary>
/// Brings values to the form in which they are packed: bool, string and byte[] as they are, long for signed and short integers, numbers of enum values
/// and nanoseconds, ulong, float and double.
/// </summary>
internal static class ElementValue
{
    private const long NanosecondsPerTick = 100;
    private const long MostTicks = long.MaxValue / NanosecondsPerTick;

    /// <summary>Takes any value of C# that a field can hold.</summary>
    /// <exception cref="ArgumentException">The value is of another type or does not fit.</exception>
    public static object Of(FieldType type, object? value, string field) => (type.Element, value) switch
    {
        (ElementType.Bool, bool) or (ElementType.String, string) or (ElementType.Bytes, byte[]) => value,
        (ElementType.Bytes, ReadOnlyMemory<byte> bytes) => bytes.ToArray(),
        (ElementType.Float32, float) or (ElementType.Float64, double) => value,
        (ElementType.Float64, float number) => (double)number,
        (ElementType.Float32, double number) when float.IsFinite((float)number) || !double.IsFinite(number) => (float)number,
        (ElementType.Enum, string name) => type.Values.NumberOf(name) is >= 0 and var number
            ? (long)number
            : throw new ArgumentException($"{field}: '{Shown.Of(name)}' is none of its values, {type.Values}"),
        (ElementType.Time, DateTimeOffset time) => Nanoseconds(time, field),
        _ when type.IsNumber && Integral(value) is { } number => Number(type.Element, number)
            ?? throw new ArgumentException($"{field}: {number} does not fit {type.Element.ToString().ToLowerInvariant()}"),
        _ => throw new ArgumentException($"{field}: a {value?.GetType().Name ?? "null"} is no {type.Element.ToString().ToLowerInvariant()}"),
    };

    /// <summary>Gives an integer as the values of a type are packed; null when it does not fit.</summary>
    public static object? Number(ElementType type, Int128 number) => type switch
    {
        ElementType.Float32 => (object)(float)number,
        ElementType.Float64 => (double)number,
        ElementType.UInt64 => Fits(type, number) ? (ulong)number : null,
        _ => Fits(type, number) ? (long)number : null,
    };

    /// <summary>Tells whether an integer type holds a number.</summary>
    public static bool Fits(ElementType type, Int128 number) => number >= Least(type) && number <= (type is ElementType.UInt64 ? ulong.MaxValue : Greatest(type));

    /// <summary>Gives the time of packed nanoseconds; C# counts hundreds of them.</summary>
    public static DateTimeOffset Time(long nanoseconds) =>
        new(DateTime.UnixEpoch.Ticks + (long)Math.Floor(nanoseconds / (decimal)NanosecondsPerTick), TimeSpan.Zero);

    private static long Nanoseconds(DateTimeOffset time, string field)
    {
        var ticks = time.UtcTicks - DateTime.UnixEpoch.Ticks;
        return ticks is >= -MostTicks and <= MostTicks
            ? ticks * NanosecondsPerTick
            : throw new ArgumentException($"{field}: {time:O} is beyond 1678 to 2262, what nanoseconds since 1970 can tell");
    }

    private static long Least(ElementType type) => type switch
    {
        ElementType.Int8 => sbyte.MinValue,
        ElementType.Int16 => short.MinValue,
        ElementType.Int32 => int.MinValue,
        ElementType.Int64 => long.MinValue,
        _ => 0,
    };

    private static long Greatest(ElementType type) => type switch
    {
        ElementType.Int8 => sbyte.MaxValue,
        ElementType.Int16 => short.MaxValue,
        ElementType.Int32 => int.MaxValue,
        ElementType.UInt8 => byte.MaxValue,
        ElementType.UInt16 => ushort.MaxValue,
        ElementType.UInt32 => uint.MaxValue,
        _ => long.MaxValue,
    };

    private static Int128? Integral(object? value) => value switch
    {
        int number => number,
        long number => number,
        ulong number => number,
        uint number => number,
        short number => number,
        ushort number => number,
        sbyte number => number,
        byte number => number,
        nint number => number,
        nuint number => number,
        Int128 number => number,
        _ => null,
    };
}
