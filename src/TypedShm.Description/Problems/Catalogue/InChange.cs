namespace TypedShm.Description;

/// <summary>Names what is reported of a description that differs from the accepted contract (410 to 499), with what was, what is, and who breaks.</summary>
public static class InChange
{
    /// <summary>The contract has another name.</summary>
    public static readonly ProblemKind ContractRenamed = new(
        "TSHM410", "Contract has another name", "{0}: the contract was {1}; {2}; name it {1} again, or accept the change");

    /// <summary>A record is new.</summary>
    public static readonly ProblemKind RecordAdded = new(
        "TSHM411", "Record added", "{0}: new; in a region made before this it is Absent, and Set refuses it; accept the change", ProblemSeverity.Information);

    /// <summary>A record is gone.</summary>
    public static readonly ProblemKind RecordRemoved = new(
        "TSHM412", "Record removed", "{0}: removed; {1}; keep the record until nobody uses it, or accept the change");

    /// <summary>A record has another name and says so.</summary>
    public static readonly ProblemKind RecordRenamed = new(
        "TSHM413", "Record renamed", "{0}: was {1}; {2}; rename it back, or accept the change");

    /// <summary>A record seems to have another name and does not say so.</summary>
    public static readonly ProblemKind RecordRenamedSilently = new(
        "TSHM414", "Record renamed without was", "{0}: has the fields of {1}, which is gone; {2}; write \"was\": \"{1}\" if it is the same record, or accept the change");

    /// <summary>No record is left.</summary>
    public static readonly ProblemKind NothingLeft = new(
        "TSHM415", "No accepted record is left", "{0}: none of the accepted records is left; {1}; keep a record, or give the new contract a name of its own");

    /// <summary>A record has another name in C#.</summary>
    public static readonly ProblemKind RecordNameChanged = new(
        "TSHM416", "C# name of a record changed", "{0}: {1} -> {2} in C#; {3}; write \"name\" so that it stays {1}, or accept the change");

    /// <summary>A record grows old sooner or later.</summary>
    public static readonly ProblemKind AgeChanged = new(
        "TSHM417", "maxAge or expire changed", "{0}: {1} {2} -> {3}; {4}; change it back, or accept the change");

    /// <summary>A field is new at the end of its record.</summary>
    public static readonly ProblemKind FieldAdded = new(
        "TSHM421", "Field added at the end", "{0}: new at the end, {1}; a process built before this leaves its blank {2} in shared memory, and leaves it out of JSON, which then reads as Invalid; accept the change", ProblemSeverity.Information);

    /// <summary>A field is new before others.</summary>
    public static readonly ProblemKind FieldInserted = new(
        "TSHM422", "Field inserted", "{0}: new, {1}, before the end of what was accepted; {2}; move it to the end of the record, or accept the change");

    /// <summary>A field is gone.</summary>
    public static readonly ProblemKind FieldRemoved = new(
        "TSHM423", "Field removed", "{0}: {1} -> removed; {2}; keep the field until nobody uses it, or accept the change");

    /// <summary>A field has another name and says so.</summary>
    public static readonly ProblemKind FieldRenamed = new(
        "TSHM424", "Field renamed", "{0}: was {1}; {2}; rename it back, or accept the change");

    /// <summary>A field seems to have another name and does not say so.</summary>
    public static readonly ProblemKind FieldRenamedSilently = new(
        "TSHM425", "Field renamed without was", "{0}: lies where {1} was; {2}; {3}, or accept the change");

    /// <summary>A field lies elsewhere.</summary>
    public static readonly ProblemKind FieldMoved = new(
        "TSHM426", "Field moved", "{0}: at {1} -> at {2}; {3}; write the fields in the accepted order, new ones at the end, or accept the change");

    /// <summary>A field is of another type.</summary>
    public static readonly ProblemKind TypeChanged = new(
        "TSHM427", "Type changed", "{0}: {1} -> {2}; {3}; keep it {4} and add a field of another name at the end, or accept the change");

    /// <summary>A field has more or fewer elements, or others in a row.</summary>
    public static readonly ProblemKind ShapeChanged = new(
        "TSHM428", "Shape changed", "{0}: {1} -> {2}; {3}; keep it {4} and add a field of another name at the end, or accept the change");

    /// <summary>A string or bytes hold more or less.</summary>
    public static readonly ProblemKind CapacityChanged = new(
        "TSHM429", "maxBytes changed", "{0}: maxBytes {1} -> {2}; {3}; change it back, or accept the change");

    /// <summary>An enum has more values at its end.</summary>
    public static readonly ProblemKind ValueAdded = new(
        "TSHM431", "Enum value added at the end", "{0}: {1} is new; a process built before this reads a record that holds it as Invalid; accept the change", ProblemSeverity.Information);

    /// <summary>An enum has fewer values at its end.</summary>
    public static readonly ProblemKind ValueRemoved = new(
        "TSHM432", "Enum value removed from the end", "{0}: {1} -> removed; {2}; keep the value until nobody uses it, or accept the change");

    /// <summary>Numbers of an enum stand for other values.</summary>
    public static readonly ProblemKind ValuesChanged = new(
        "TSHM433", "Enum values changed", "{0}: value {1} is {2} -> {3}; {4}; write the accepted values in their order, new ones at the end, or accept the change");

    /// <summary>A field has another name in C#.</summary>
    public static readonly ProblemKind FieldNameChanged = new(
        "TSHM434", "C# name of a field changed", "{0}: {1} -> {2} in C#; {3}; write \"name\" so that it stays {1}, or accept the change");

    /// <summary>A field has another unit.</summary>
    public static readonly ProblemKind UnitChanged = new(
        "TSHM435", "Unit changed", "{0}: unit {1} -> {2}; {3}; change it back and add a field of another name at the end, or accept the change");

    /// <summary>A field accepts other values.</summary>
    public static readonly ProblemKind RangeChanged = new(
        "TSHM436", "Range changed", "{0}: range {1} -> {2}; {3}; change it back, or accept the change");

    /// <summary>A field has another blank.</summary>
    public static readonly ProblemKind BlankChanged = new(
        "TSHM437", "Blank changed", "{0}: blank {1} -> {2}; {3}; change it back, or accept the change");

    internal static ProblemKind[] All { get; } =
    [
        ContractRenamed, RecordAdded, RecordRemoved, RecordRenamed, RecordRenamedSilently, NothingLeft, RecordNameChanged, AgeChanged,
        FieldAdded, FieldInserted, FieldRemoved, FieldRenamed, FieldRenamedSilently, FieldMoved, TypeChanged, ShapeChanged, CapacityChanged,
        ValueAdded, ValueRemoved, ValuesChanged, FieldNameChanged, UnitChanged, RangeChanged, BlankChanged,
    ];
}
