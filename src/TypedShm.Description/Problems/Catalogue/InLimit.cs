namespace TypedShm.Description;

/// <summary>Names what is reported of layout and limits (3xx).</summary>
public static class InLimit
{
    /// <summary>A record is larger than a slot may be.</summary>
    public static readonly ProblemKind RecordTooLarge = new(
        "TSHM301", "Record is too large", "{0}: the record takes {1} bytes, more than {2}; write shorter arrays or split the record");

    /// <summary>A string does not fit its field.</summary>
    public static readonly ProblemKind TextTooLong = new(
        "TSHM302", "String blank is too long", "{0}: the string takes {1} bytes of UTF-8, more than {2}; write a shorter one{3}");

    /// <summary>An integer does not fit its type.</summary>
    public static readonly ProblemKind IntegerOutOfRange = new(
        "TSHM303", "Integer does not fit its type", "{0}: {1} does not fit {2}; write a number from {3} to {4}{5}");

    /// <summary>A float is beyond its type.</summary>
    public static readonly ProblemKind FloatNotFinite = new(
        "TSHM304", "Float is not finite", "{0}: {1} is beyond {2}; write a number between -{3} and {3}");

    /// <summary>A name is too long.</summary>
    public static readonly ProblemKind NameTooLong = new(
        "TSHM305", "Name is too long", "{0}: the name has {1} characters, more than {2}; write a shorter one");

    /// <summary>A record is too large to be copied as a value.</summary>
    public static readonly ProblemKind ValueTooLarge = new(
        "TSHM306", "Record is too large for a value", "{0}: the record takes {1} bytes as a value of C#, more than {2} (arrays of numbers and enums beyond 1024 do not count); write shorter arrays or split the record");

    /// <summary>A time is beyond what fits.</summary>
    public static readonly ProblemKind TimeOutOfRange = new(
        "TSHM307", "Time is out of range", "{0}: {1} is no time between 1677 and 2262; write seconds since 1970-01-01 UTC, such as 1700000000.25");

    /// <summary>Bytes do not fit their field.</summary>
    public static readonly ProblemKind BytesTooLong = new(
        "TSHM308", "Bytes blank is too long", "{0}: there are {1} bytes, more than {2}; write fewer, or \"maxBytes\": {1}");

    internal static ProblemKind[] All { get; } =
    [
        RecordTooLarge, TextTooLong, IntegerOutOfRange, FloatNotFinite, NameTooLong, ValueTooLarge, TimeOutOfRange, BytesTooLong,
    ];
}
