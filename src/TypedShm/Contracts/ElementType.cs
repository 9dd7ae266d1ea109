namespace TypedShm;

/// <summary>What one element of a field is, by its name in the contract text.</summary>
internal enum ElementType
{
    Bool,
    Int64,
    Float64,
    String,
}
