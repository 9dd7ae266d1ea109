namespace TypedShm.Description;

/// <summary>Names what is reported of layout and limits (3xx).</summary>
public static class InLimit
{
    /// <summary>A record is larger than a slot may be.</summary>
    public static readonly ProblemKind RecordTooLarge = new(
        "TSHM301", "Record is too large", "{0}: the record takes {1} bytes, more than {2}; write shorter arrays or split the record");

    /// <summary>A string does not fit its field.</summary>
    public static readonly ProblemKind TextTooLong = new(
        "TSHM302", "String blank is too long", "{0}: the string takes {1} bytes of UTF-8, more than {2}; write a shorter one");

    /// <summary>An integer does not fit int64.</summary>
    public static readonly ProblemKind IntegerOutOfRange = new(
        "TSHM303", "Integer does not fit int64", "{0}: {1} does not fit int64; write a number from -9223372036854775808 to 9223372036854775807, or a float such as 1e20");

    /// <summary>A float is beyond float64.</summary>
    public static readonly ProblemKind FloatNotFinite = new(
        "TSHM304", "Float is not finite", "{0}: {1} is beyond float64; write a number between -1.7976931348623157e308 and 1.7976931348623157e308");

    /// <summary>A name is too long.</summary>
    public static readonly ProblemKind NameTooLong = new(
        "TSHM305", "Name is too long", "{0}: the name has {1} characters, more than {2}; write a shorter one");

    /// <summary>A record is too large to be copied as a value.</summary>
    public static readonly ProblemKind ValueTooLarge = new(
        "TSHM306", "Record is too large for a value", "{0}: the record takes {1} bytes as a value of C#, more than {2}; write shorter arrays or split the record");

    internal static ProblemKind[] All { get; } =
    [
        RecordTooLarge, TextTooLong, IntegerOutOfRange, FloatNotFinite, NameTooLong, ValueTooLarge,
    ];
}
