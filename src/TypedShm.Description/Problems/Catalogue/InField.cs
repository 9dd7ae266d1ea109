namespace TypedShm.Description;

/// <summary>Names what is reported of a field (2xx).</summary>
public static class InField
{
    /// <summary>A field is not a pair.</summary>
    public static readonly ProblemKind FieldNotAPair = new(
        "TSHM201", "Field is not [field, blank]", "{0}: a field is a list of its name and its blank, but this is {1}; write [\"name\", 0.0]");

    /// <summary>A field's name is not a string.</summary>
    public static readonly ProblemKind FieldNameNotText = new(
        "TSHM202", "Field name is not a string", "{0}: a field's name is a string, but this is {1}; write [\"name\", 0.0]");

    /// <summary>A field's name is no identifier.</summary>
    public static readonly ProblemKind FieldNameNoIdentifier = new(
        "TSHM203", "Field name is no identifier", "{0}: a field's name has letters, digits and _ only, and no digit first; write {1}");

    /// <summary>A field's name leaves nothing for C#.</summary>
    public static readonly ProblemKind FieldNameEmpty = new(
        "TSHM204", "Field name has no letter", "{0}: the name has no letter or digit; write a name such as voltage");

    /// <summary>A record has a field twice.</summary>
    public static readonly ProblemKind DoubledField = new(
        "TSHM205", "Field described twice", "{0}: the record already has a field of this name; remove one of the two or rename it");

    /// <summary>A field's C# name is that of another field.</summary>
    public static readonly ProblemKind FieldNameTaken = new(
        "TSHM206", "Two fields with one C# name", "{0}: its C# name {1} is already that of {2}; rename one of the two");

    /// <summary>A field's C# name is a member of every record.</summary>
    public static readonly ProblemKind FieldNameReserved = new(
        "TSHM207", "C# name of a field is reserved", "{0}: its C# name {1} is already a member of the generated record; write another name, such as {2}");

    /// <summary>A blank is null.</summary>
    public static readonly ProblemKind BlankIsNull = new(
        "TSHM208", "Blank is null", "{0}: null has no type; write the blank that the field shall have, such as 0, 0.0, false or \"\"");

    /// <summary>A blank is an object.</summary>
    public static readonly ProblemKind BlankIsObject = new(
        "TSHM209", "Blank is an object", "{0}: an object is no blank; write a blank such as 0, 0.0, false, \"\" or a list of them");

    /// <summary>A blank is a list in a list.</summary>
    public static readonly ProblemKind BlankIsNested = new(
        "TSHM210", "Blank is a nested list", "{0}: a list of blanks holds no lists; write one flat list or a field for each");

    /// <summary>A blank is an empty list.</summary>
    public static readonly ProblemKind BlankIsEmpty = new(
        "TSHM211", "Blank is an empty list", "{0}: [] gives neither type nor length; write as many blanks as the array is long, such as [0.0, 0.0]");

    /// <summary>A list of blanks is of several types.</summary>
    public static readonly ProblemKind BlankIsMixed = new(
        "TSHM212", "List of blanks of several types", "{0}: a list of blanks must be of one type, but {1} is {2} and {3} is {4}; write {5}");

    internal static ProblemKind[] All { get; } =
    [
        FieldNotAPair, FieldNameNotText, FieldNameNoIdentifier, FieldNameEmpty, DoubledField, FieldNameTaken, FieldNameReserved,
        BlankIsNull, BlankIsObject, BlankIsNested, BlankIsEmpty, BlankIsMixed,
    ];
}
