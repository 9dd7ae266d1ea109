namespace TypedShm;

/// <summary>What one element of a field is; the contract text spells it in lower case.</summary>
internal enum ElementType
{
    Bool,
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Float32,
    Float64,
    String,
    Bytes,
    Enum,
    Time,
}
