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
        "TSHM103", "Record is not a list", "{0}: a record is a list of [field, blank], but this is {1}; write [[\"ts\", 0.0], [\"sender\", \"\"], ...]");

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

    internal static ProblemKind[] All { get; } =
    [
        RecordNameNoIdentifier, RecordNameEmpty, RecordNotAList, MandatoryFieldMissing, MandatoryFieldType, RecordNameTaken,
        RecordNameReserved, RecordNameIsContract,
    ];
}
