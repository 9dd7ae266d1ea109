namespace TypedShm.Description;

/// <summary>Names what one element of a field is; the contract text spells it in lower case.</summary>
public enum FieldKind
{
    /// <summary>One byte, 0 or 1.</summary>
    Bool,

    /// <summary>One byte, two's complement.</summary>
    Int8,

    /// <summary>Two bytes, two's complement.</summary>
    Int16,

    /// <summary>Four bytes, two's complement.</summary>
    Int32,

    /// <summary>Eight bytes, two's complement.</summary>
    Int64,

    /// <summary>One byte, no sign.</summary>
    UInt8,

    /// <summary>Two bytes, no sign.</summary>
    UInt16,

    /// <summary>Four bytes, no sign.</summary>
    UInt32,

    /// <summary>Eight bytes, no sign.</summary>
    UInt64,

    /// <summary>Four bytes, IEEE 754.</summary>
    Float32,

    /// <summary>Eight bytes, IEEE 754.</summary>
    Float64,

    /// <summary>A length, then UTF-8, then zeros.</summary>
    String,

    /// <summary>A length, then bytes, then zeros.</summary>
    Bytes,

    /// <summary>Two bytes: the number of a value in the list of names.</summary>
    Enum,

    /// <summary>Eight bytes: nanoseconds since 1970-01-01 UTC.</summary>
    Time,

    /// <summary>Fields of its own, one behind the other.</summary>
    Record,
}
