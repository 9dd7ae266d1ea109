namespace TypedShm.Description;

/// <summary>Names what is reported of a file and its JSON (0xx).</summary>
public static class InFile
{
    /// <summary>The file cannot be read as text; reported by whoever opens it.</summary>
    public static readonly ProblemKind Unreadable = new(
        "TSHM001", "File cannot be read", "the file cannot be read as text: {0}; save it as UTF-8 where the project can read it");

    /// <summary>The text is not strict JSON.</summary>
    public static readonly ProblemKind Syntax = new("TSHM002", "Not strict JSON", "{0}; {1}");

    /// <summary>One file describes a record twice.</summary>
    public static readonly ProblemKind DoubledRecord = new(
        "TSHM003", "Record described twice in one file", "{0}: the record is already described in line {1} of this file; remove one of the two or rename it");

    /// <summary>The top level is not an object.</summary>
    public static readonly ProblemKind NotAnObject = new(
        "TSHM004", "Description is not an object", "a description is an object of records, but this is {0}; write {{ \"NAME\": [[\"ts\", 0.0], [\"sender\", \"\"]] }}");

    /// <summary>Brackets are nested beyond any use.</summary>
    public static readonly ProblemKind NestedTooDeep = new(
        "TSHM005", "Brackets nested too deep", "brackets are nested deeper than {0} levels; write records as [[field, blank], ...]");

    /// <summary>One file has more problems than are shown.</summary>
    public static readonly ProblemKind TooManyProblems = new(
        "TSHM006", "More problems than are shown", "the file has more than {0} problems and the rest is not shown; mend those above, then check again");

    /// <summary>The name of the JSON schema is not a string.</summary>
    public static readonly ProblemKind SchemaNotText = new(
        "TSHM007", "$schema is not a string", "$schema: this is {0}; write the schema's address as a string or remove it");

    /// <summary>An object has a key twice.</summary>
    public static readonly ProblemKind DoubledKey = new(
        "TSHM008", "Key given twice in one object", "{0}: {1} is already given in line {2}; remove one of the two");

    /// <summary>A rule that is text is something else.</summary>
    public static readonly ProblemKind RuleNotText = new(
        "TSHM009", "Rule is not a string", "{0}: {1} is a string, but this is {2}; write it in double quotes");

    internal static ProblemKind[] All { get; } =
    [
        Unreadable, Syntax, DoubledRecord, NotAnObject, NestedTooDeep, TooManyProblems, SchemaNotText, DoubledKey, RuleNotText,
    ];
}
