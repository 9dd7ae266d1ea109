namespace TypedShm.Description;

internal enum JsonTokenKind
{
    OpenObject,
    CloseObject,
    OpenList,
    CloseList,
    Comma,
    Colon,
    Text,
    Number,
    Bool,
    Null,

    /// <summary>Reported already; stands for whatever was meant.</summary>
    Broken,
    End,
}
