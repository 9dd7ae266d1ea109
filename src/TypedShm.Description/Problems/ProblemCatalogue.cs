namespace TypedShm.Description;

/// <summary>Names every condition that is reported about a description; an id is never renumbered or used again.</summary>
public static class ProblemCatalogue
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

    /// <summary>A record is larger than a slot may be.</summary>
    public static readonly ProblemKind RecordTooLarge = new(
        "TSHM301", "Record is too large", "{0}: the record takes {1} bytes, more than {2}; write shorter arrays or split the record");

    /// <summary>A string does not fit its field.</summary>
    public static readonly ProblemKind TextTooLong = new(
        "TSHM302", "String blank is too long", "{0}: the string takes {1} bytes of UTF-8, more than {2}; write a shorter one");

    /// <summary>An integer does not fit int64.</summary>
    public static readonly ProblemKind IntegerOutOfRange = new(
        "TSHM303", "Integer does not fit int64", "{0}: {1} does not fit int64; write a number from -9223372036854775808 to 9223372036854775807, or a float such as 1e20");

    /// <summary>A float is beyond float64.</summary>
    public static readonly ProblemKind FloatNotFinite = new(
        "TSHM304", "Float is not finite", "{0}: {1} is beyond float64; write a number between -1.7976931348623157e308 and 1.7976931348623157e308");

    /// <summary>A name is too long.</summary>
    public static readonly ProblemKind NameTooLong = new(
        "TSHM305", "Name is too long", "{0}: the name has {1} characters, more than {2}; write a shorter one");

    /// <summary>A record is too large to be copied as a value.</summary>
    public static readonly ProblemKind ValueTooLarge = new(
        "TSHM306", "Record is too large for a value", "{0}: the record takes {1} bytes as a value of C#, more than {2}; write shorter arrays or split the record");

    /// <summary>The file's name gives no contract name; reported by whoever names the contract.</summary>
    public static readonly ProblemKind ContractNameNoIdentifier = new(
        "TSHM501", "Contract name is no identifier", "{0}: the file's name gives the contract's name, and {1} is no identifier of C#; rename the file, such as station.datadesc.json");

    /// <summary>Two descriptions give one contract; reported by whoever has both.</summary>
    public static readonly ProblemKind ContractNameTaken = new(
        "TSHM502", "Two descriptions with one contract name", "{0}: the contract {1} is already described by {2}; rename one of the two files");

    /// <summary>The contract hides its own namespace; reported by whoever knows the namespace.</summary>
    public static readonly ProblemKind ContractNameIsNamespace = new(
        "TSHM503", "Contract name hides its namespace", "{0}: the contract {1} has the name of the first part of the namespace {2}, so that code outside of it cannot say {1}; rename the file, set TypedShmNamespace in the project, or name the contract by TypedShmContract", IsWarning: true);

    /// <summary>A merge of files has no name; reported by the build.</summary>
    public static readonly ProblemKind MergeUnnamed = new(
        "TSHM504", "Merge without a contract name", "TypedShmContract of {0} has no name; write Name=\"Station\" beside Include.");

    /// <summary>A file is in two merges; reported by the build.</summary>
    public static readonly ProblemKind FileInTwoMerges = new(
        "TSHM505", "File in two merges", "A file is named by more than one TypedShmContract: {0}; give each contract a file of its own.");

    /// <summary>The project is compiled as an older C#; reported by the build.</summary>
    public static readonly ProblemKind LanguageTooOld = new(
        "TSHM506", "C# is too old", "TypedShm needs C# 14, and LangVersion is {0}; remove LangVersion or write 14.0.");

    /// <summary>The generator failed where it must not; reported by the generator.</summary>
    public static readonly ProblemKind GeneratorDefect = new(
        "TSHM901", "Defect of the generator", "{0}: the generator failed ({1}); report this with the description, it is no mistake of yours");

    /// <summary>Gets every condition, by id.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        Unreadable, Syntax, DoubledRecord, NotAnObject, NestedTooDeep, TooManyProblems, SchemaNotText,
        RecordNameNoIdentifier, RecordNameEmpty, RecordNotAList, MandatoryFieldMissing, MandatoryFieldType, RecordNameTaken, RecordNameReserved, RecordNameIsContract,
        FieldNotAPair, FieldNameNotText, FieldNameNoIdentifier, FieldNameEmpty, DoubledField, FieldNameTaken, FieldNameReserved,
        BlankIsNull, BlankIsObject, BlankIsNested, BlankIsEmpty, BlankIsMixed,
        RecordTooLarge, TextTooLong, IntegerOutOfRange, FloatNotFinite, NameTooLong, ValueTooLarge,
        ContractNameNoIdentifier, ContractNameTaken, ContractNameIsNamespace, MergeUnnamed, FileInTwoMerges, LanguageTooOld,
        GeneratorDefect,
    ];
}
