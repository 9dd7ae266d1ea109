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
        "TSHM210", "Blank is a nested list", "{0}: a list of blanks holds no lists; write {1}");

    /// <summary>A blank is an empty list.</summary>
    public static readonly ProblemKind BlankIsEmpty = new(
        "TSHM211", "Blank is an empty list", "{0}: [] gives neither type nor length; write as many blanks as the array is long, such as [0.0, 0.0]");

    /// <summary>A list of blanks is of several types.</summary>
    public static readonly ProblemKind BlankIsMixed = new(
        "TSHM212", "List of blanks of several types", "{0}: a list of blanks must be of one type, but {1} is {2} and {3} is {4}; write {5}");

    /// <summary>A field's object says neither type nor blank.</summary>
    public static readonly ProblemKind TypeMissing = new(
        "TSHM213", "Field without type and blank", "{0}: the object gives neither a type nor a blank; write {1}");

    /// <summary>A field has a rule that there is not.</summary>
    public static readonly ProblemKind UnknownRule = new(
        "TSHM214", "Unknown rule of a field", "{0}: {1} is no rule of a field; write {2}");

    /// <summary>A type is none.</summary>
    public static readonly ProblemKind UnknownType = new(
        "TSHM215", "Unknown type", "{0}: {1} is no type; write {2}");

    /// <summary>A rule means nothing for the field's type.</summary>
    public static readonly ProblemKind RuleDoesNotFit = new(
        "TSHM216", "Rule does not go with the type", "{0}: {1} means nothing for {2}; remove it{3}");

    /// <summary>A shape is none.</summary>
    public static readonly ProblemKind ShapeInvalid = new(
        "TSHM217", "Shape is not a list of lengths", "{0}: a shape is a list of 1 to 8 lengths, but this is {1}; write the slowest first, such as [32, 64]");

    /// <summary>An enum has no values.</summary>
    public static readonly ProblemKind ValuesMissing = new(
        "TSHM218", "Enum without values", "{0}: an enum needs its values; write \"values\": [\"off\", \"on\"]");

    /// <summary>The values of an enum are no list of names.</summary>
    public static readonly ProblemKind ValuesInvalid = new(
        "TSHM219", "Values are not a list of names", "{0}: values is a list of 1 to 65535 names, but this is {1}; write [\"off\", \"on\"]");

    /// <summary>A value of an enum is no identifier.</summary>
    public static readonly ProblemKind ValueNoIdentifier = new(
        "TSHM220", "Enum value is no identifier", "{0}: the value {1} must have letters, digits and _ only, and no digit first; write {2}");

    /// <summary>An enum has a value twice.</summary>
    public static readonly ProblemKind DoubledValue = new(
        "TSHM221", "Enum value given twice", "{0}: the value {1} is already there; remove one of the two");

    /// <summary>Two values of an enum have one C# name.</summary>
    public static readonly ProblemKind ValueNameTaken = new(
        "TSHM222", "Two enum values with one C# name", "{0}: the C# name of the value {1} is {2}, which is already that of {3}; rename one of the two");

    /// <summary>A blank is of another type than the field.</summary>
    public static readonly ProblemKind BlankOfOtherType = new(
        "TSHM223", "Blank of another type", "{0}: {1} is no {2}; write a blank such as {3}");

    /// <summary>A blank has not as many elements as the field.</summary>
    public static readonly ProblemKind BlankNotOfShape = new(
        "TSHM224", "Blank of another shape", "{0}: {2} is needed here, but this is {1}; write {3}");

    /// <summary>The blank of an enum is none of its values.</summary>
    public static readonly ProblemKind BlankNotAValue = new(
        "TSHM225", "Blank is not a value of the enum", "{0}: {1} is not among the values; write {2}, here or as blank beside the values");

    /// <summary>A blank is not within min and max.</summary>
    public static readonly ProblemKind BlankOutOfRange = new(
        "TSHM226", "Blank out of range", "{0}: the blank {1} is not within {2}; write a blank that is, or move the bound");

    /// <summary>A bound is no number of the field's type.</summary>
    public static readonly ProblemKind BoundInvalid = new(
        "TSHM227", "Bound of another type", "{0}: {1} is a number of type {2}, but this is {3}; write such a number");

    /// <summary>The least value is greater than the greatest.</summary>
    public static readonly ProblemKind BoundsSwapped = new(
        "TSHM228", "min is greater than max", "{0}: min {1} is greater than max {2}; swap the two");

    /// <summary>A size is none.</summary>
    public static readonly ProblemKind MaxBytesInvalid = new(
        "TSHM229", "maxBytes cannot be used", "{0}: maxBytes is a whole number from 1 to {1}, but this is {2}; write how many bytes the field holds at most");

    /// <summary>A unit cannot be written into a contract.</summary>
    public static readonly ProblemKind UnitInvalid = new(
        "TSHM230", "Unit cannot be used", "{0}: a unit has 1 to 32 characters, no comma, no quotation mark, no blank at its ends, and is not -, but this is {1}; write such as V or m/s");

    /// <summary>The C# name of a field is none.</summary>
    public static readonly ProblemKind FieldNameRule = new(
        "TSHM231", "C# name of a field cannot be used", "{0}: {1} cannot be a name in C# here, which begins with a capital letter and has letters and digits only; write {2}");

    /// <summary>The former name of a field cannot have been one.</summary>
    public static readonly ProblemKind FormerFieldInvalid = new(
        "TSHM232", "Former name of a field cannot be", "{0}: {1} cannot be the former name of the field; write the name that it had, or remove was");

    /// <summary>The former name of a field is that of another.</summary>
    public static readonly ProblemKind FormerFieldInUse = new(
        "TSHM233", "Former name of a field is in use", "{0}: was names {1}, which the record still has; remove was, or the field {1}");

    /// <summary>ts or sender has a rule of its own.</summary>
    public static readonly ProblemKind StampIsFixed = new(
        "TSHM234", "ts and sender are the same everywhere", "{0}: {1} cannot be given, since {2} is the same in every record; remove it");

    /// <summary>The fields of a nested record are no list.</summary>
    public static readonly ProblemKind NestedNotAList = new(
        "TSHM235", "Nested record without fields", "{0}: the fields of a nested record are a list of [field, blank], but this is {1}; write [[\"x\", 0.0], [\"y\", 0.0]]");

    /// <summary>The blank of bytes is no base64.</summary>
    public static readonly ProblemKind BlankNotBase64 = new(
        "TSHM236", "Blank is not base64", "{0}: {1} is not base64; write \"\" or such as \"AAEC\"");

    /// <summary>Two fields have one former name.</summary>
    public static readonly ProblemKind FormerFieldTwice = new(
        "TSHM237", "Former name of two fields", "{0}: was names {1}, which field {2} was before as well; remove was from one of the two");

    internal static ProblemKind[] All { get; } =
    [
        FieldNotAPair, FieldNameNotText, FieldNameNoIdentifier, FieldNameEmpty, DoubledField, FieldNameTaken, FieldNameReserved,
        BlankIsNull, BlankIsObject, BlankIsNested, BlankIsEmpty, BlankIsMixed, TypeMissing, UnknownRule, UnknownType,
        RuleDoesNotFit, ShapeInvalid, ValuesMissing, ValuesInvalid, ValueNoIdentifier, DoubledValue, ValueNameTaken,
        BlankOfOtherType, BlankNotOfShape, BlankNotAValue, BlankOutOfRange, BoundInvalid, BoundsSwapped, MaxBytesInvalid,
        UnitInvalid, FieldNameRule, FormerFieldInvalid, FormerFieldInUse, StampIsFixed, NestedNotAList, BlankNotBase64,
        FormerFieldTwice,
    ];
}
