namespace TypedShm.Description;

/// <summary>Names what one element of a field is; the contract text spells it in lower case.</summary>
public enum FieldKind
{
    /// <summary>One byte, 0 or 1.</summary>
    Bool,

    /// <summary>Eight bytes, two's complement.</summary>
    Int64,

    /// <summary>Eight bytes, IEEE 754.</summary>
    Float64,

    /// <summary>Two bytes of length, then UTF-8, then zeros.</summary>
    String,
}
