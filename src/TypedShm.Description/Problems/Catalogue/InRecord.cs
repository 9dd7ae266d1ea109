namespace TypedShm.Description;

/// <summary>Names what is reported of a record (1xx).</summary>
public static class InRecord
{
    /// <summary>A record's name is no identifier.</summary>
    public static readonly ProblemKind RecordNameNoIdentifier = new(
        "TSHM101", "Record name is no identifier", "{0}: a record's name has letters, digits and _ only, and no digit first; write {1}");

    /// <summary>A record's name or its group leaves nothing for C#.</summary>
    public static readonly ProblemKind RecordNameEmpty = new(
        "TSHM102", "Record name has no letter", "{0}: {1} has no letter or digit; write a name such as status or BATTERY__status");

    /// <summary>A record is not a list.</summary>
    public static readonly ProblemKind RecordNotAList = new(
        "TSHM103", "Record is not a list", "{0}: a record is a list of [field, blank], or an object with fields, but this is {1}; write [[\"ts\", 0.0], [\"sender\", \"\"], ...]");

    /// <summary>A record does not begin with ts and sender.</summary>
    public static readonly ProblemKind MandatoryFieldMissing = new(
        "TSHM104", "Record does not begin with ts and sender", "{0}: field {1} of a record must be {2}, but {3}; write {4} there");

    /// <summary>The blank of ts or sender gives another type.</summary>
    public static readonly ProblemKind MandatoryFieldType = new(
        "TSHM105", "ts or sender of another type", "{0}: must be {1}, but this blank is {2}; write {3}");

    /// <summary>A record's C# name is that of another record or group.</summary>
    public static readonly ProblemKind RecordNameTaken = new(
        "TSHM106", "Two records or groups with one C# name", "{0}: its C# name {1} is already that of {2}; rename one of the two");

    /// <summary>A record's C# name is a member of a generated class.</summary>
    public static readonly ProblemKind RecordNameReserved = new(
        "TSHM107", "C# name of a record is reserved", "{0}: its C# name {1} is already a member of the generated class; write another name, such as {2}");

    /// <summary>A record's or group's C# name is that of its contract.</summary>
    public static readonly ProblemKind RecordNameIsContract = new(
        "TSHM108", "C# name is that of the contract", "{0}: its C# name {1} is that of the contract, and C# has no member named like its class; rename the file, or name the contract by TypedShmContract");

    /// <summary>A record or a group has a rule that there is not.</summary>
    public static readonly ProblemKind UnknownRule = new(
        "TSHM109", "Unknown rule of a record", "{0}: {1} is no rule here; write {2}");

    /// <summary>An object without fields has nothing to refine.</summary>
    public static readonly ProblemKind NothingToRefine = new(
        "TSHM110", "Record without fields", "{0}: has no list of fields, and no earlier file describes the record; write {1}");

    /// <summary>The fields of a record are no list.</summary>
    public static readonly ProblemKind FieldsNotAList = new(
        "TSHM111", "Fields are not a list", "{0}: fields is a list of [field, blank], but this is {1}; write [[\"ts\", 0.0], [\"sender\", \"\"], ...]");

    /// <summary>A field that is refined is not there.</summary>
    public static readonly ProblemKind RefinedFieldUnknown = new(
        "TSHM112", "Refined field does not exist", "{0}: there is no field {1} to refine; write {2}");

    /// <summary>What refines a field is no object.</summary>
    public static readonly ProblemKind RefinementNotAnObject = new(
        "TSHM113", "Refinement of a field is not an object", "{0}: an object refines a field, but this is {1}; write {{ \"unit\": \"V\" }} or another rule");

    /// <summary>A span of time is none.</summary>
    public static readonly ProblemKind DurationInvalid = new(
        "TSHM114", "Not a span of time", "{0}: {1} is a span of time up to 10000d, but this is {2}; write \"500ms\", \"2s\", \"5m\", \"1h\" or \"1d\"");

    /// <summary>The C# name of a record or group is none.</summary>
    public static readonly ProblemKind RecordNameRule = new(
        "TSHM115", "C# name of a record cannot be used", "{0}: {1} cannot be a name in C# here, which begins with a capital letter and has letters and digits only; write {2}");

    /// <summary>The former name of a record cannot have been one.</summary>
    public static readonly ProblemKind FormerRecordInvalid = new(
        "TSHM116", "Former name of a record cannot be", "{0}: {1} cannot be the former name of the record; write the name that it had, or remove was");

    /// <summary>The former name of a record is that of another.</summary>
    public static readonly ProblemKind FormerRecordInUse = new(
        "TSHM117", "Former name of a record is in use", "{0}: was names {1}, which is still described; remove was, or the record {1}");

    /// <summary>A group that is refined has no record.</summary>
    public static readonly ProblemKind GroupUnknown = new(
        "TSHM118", "Refined group does not exist", "{0}: no record belongs to this group; write {1}");

    /// <summary>Two records have one former name.</summary>
    public static readonly ProblemKind FormerRecordTwice = new(
        "TSHM119", "Former name of two records", "{0}: was names {1}, which record {2} was before as well; remove was from one of the two");

    internal static ProblemKind[] All { get; } =
    [
        RecordNameNoIdentifier, RecordNameEmpty, RecordNotAList, MandatoryFieldMissing, MandatoryFieldType, RecordNameTaken,
        RecordNameReserved, RecordNameIsContract, UnknownRule, NothingToRefine, FieldsNotAList, RefinedFieldUnknown,
        RefinementNotAnObject, DurationInvalid, RecordNameRule, FormerRecordInvalid, FormerRecordInUse, GroupUnknown,
        FormerRecordTwice,
    ];
}
