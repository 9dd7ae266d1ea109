namespace TypedShm.Description;

internal enum JsonKind
{
    Object,
    List,
    Text,
    Number,
    Bool,
    Null,

    /// <summary>Reported already; stands for whatever was meant.</summary>
    Broken,
}
