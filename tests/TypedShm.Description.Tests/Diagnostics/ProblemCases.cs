namespace TypedShm.Description.Tests;

/// <summary>One case a condition; schemas/README.md quotes the messages.</summary>
internal static class ProblemCases
{
    private const string Long = "a123456789b123456789c123456789d123456789e123456789f123456789g123456789h123456789i123456789j123456789k123456789l123456789m12345678";

    public static IReadOnlyList<ProblemCase> Read { get; } =
    [
        .. RuleCases.Read,
        Record("TSHM001", 39, "the file cannot be read as text: the bytes here are not UTF-8; save it as UTF-8 where the project can read it", "[\"v\", \"\uFFFD\"]"),
        Record("TSHM002", 43, "a comma is missing before this; write it", """["v", 0.0] ["w", 0.0]"""),
        new("TSHM003", 3, 1, "status: the record is already described in line 2 of this file; remove one of the two or rename it",
            $"{{\n\"status\": [{Describe.Begin}],\n\"status\": [{Describe.Begin}] }}"),
        new("TSHM004", 1, 2, "a description is an object of records, but this is a list; write { \"NAME\": [[\"ts\", 0.0], [\"sender\", \"\"]] }", " [1, 2]"),
        new("TSHM005", 1, 70, "brackets are nested deeper than 64 levels; write records as [[field, blank], ...]",
            $"{{ \"R\":{new string('[', 64)}{new string(']', 64)} }}"),
        new("TSHM007", 1, 14, "$schema: this is a number; write the schema's address as a string or remove it", """{ "$schema": 3 }"""),
        Name("TSHM101", "joy-left", "joy-left: a record's name has letters, digits and _ only, and no digit first; write joy_left"),
        Name("TSHM102", "BATTERY__", "BATTERY__: the name behind __ has no letter or digit; write a name such as status or BATTERY__status"),
        new("TSHM103", 1, 8, "R: a record is a list of [field, blank], or an object with fields, but this is a number; write [[\"ts\", 0.0], [\"sender\", \"\"], ...]", """{ "R": 3 }"""),
        new("TSHM104", 1, 23, "R: field 2 of a record must be sender, but this is v; write [\"sender\", \"\"] there", """{ "R": [["ts", 0.0], ["v", 1]] }"""),
        new("TSHM105", 1, 16, "R.ts: must be float64, but this blank is int64; write 0.0", """{ "R": [["ts", 0], ["sender", ""]] }"""),
        new("TSHM106", 2, 1, "joyLeft: its C# name JoyLeft is already that of record joy_left; rename one of the two",
            $"{{ \"joy_left\": [{Describe.Begin}],\n\"joyLeft\": [{Describe.Begin}] }}"),
        Name("TSHM107", "flush", "flush: its C# name Flush is already a member of the generated class; write another name, such as flush_values"),
        Name("TSHM108", "TEST__status", "TEST__status: its C# name Test is that of the contract, and C# has no member named like its class; rename the file, or name the contract by TypedShmContract"),
        Record("TSHM201", 32, "R: a field is a list of its name and its blank, but this is a list of 3; write [\"name\", 0.0]", """["v", 1, 2]"""),
        Record("TSHM202", 33, "R: a field's name is a string, but this is a number; write [\"name\", 0.0]", "[1, 0.0]"),
        Record("TSHM203", 33, "R.cell 1: a field's name has letters, digits and _ only, and no digit first; write cell_1", """["cell 1", 0.0]"""),
        Record("TSHM204", 33, "R.___: the name has no letter or digit; write a name such as voltage", """["___", 0.0]"""),
        Record("TSHM205", 45, "R.v: the record already has a field of this name; remove one of the two or rename it", """["v", 0.0], ["v", 0.0]"""),
        Record("TSHM206", 45, "R.V: its C# name V is already that of field v; rename one of the two", """["v", 0.0], ["V", 0.0]"""),
        Record("TSHM207", 33, "R.layout: its C# name Layout is already a member of the generated record; write another name, such as layout_value", """["layout", 0]"""),
        Record("TSHM208", 38, "R.v: null has no type; write the blank that the field shall have, such as 0, 0.0, false or \"\"", """["v", null]"""),
        Record("TSHM209", 39, "R.v: an object is no blank; write a blank such as 0, 0.0, false, \"\" or a list of them", """["v", [{}]]"""),
        Record("TSHM210", 39, "R.v: a list of blanks holds no lists; write one flat list, or { \"type\": \"float64\", \"shape\": [2, 3] }", """["v", [[0.0]]]"""),
        Record("TSHM211", 38, "R.v: [] gives neither type nor length; write as many blanks as the array is long, such as [0.0, 0.0]", """["v", []]"""),
        Record("TSHM212", 39, "R.v: a list of blanks must be of one type, but 0 is int64 and 1.5 is float64; write 0.0", """["v", [0, 1.5]]"""),
        new("TSHM301", 1, 3, "R: the record takes 1048632 bytes, more than 1048576; write shorter arrays or split the record",
            $"{{ \"R\": [{Describe.Begin}, [\"v\", [{string.Join(',', Enumerable.Repeat('0', 131072))}]]] }}"),
        new("TSHM302", 1, 33, "R.sender: the string takes 48 bytes of UTF-8, more than 46; write a shorter one",
            $"{{ \"R\": [[\"ts\", 0.0], [\"sender\", \"{new string('é', 24)}\"]] }}"),
        Record("TSHM303", 38, "R.v: 9223372036854775808 does not fit int64; write a number from -9223372036854775808 to 9223372036854775807, or a float such as 1e20",
            """["v", 9223372036854775808]"""),
        Record("TSHM304", 38, "R.v: 1e999 is beyond float64; write a number between -1.7976931348623157e308 and 1.7976931348623157e308", """["v", 1e999]"""),
        new("TSHM306", 1, 3, "R: the record takes 8193 bytes as a value of C#, more than 8192 (arrays of numbers and enums beyond 1024 do not count); write shorter arrays or split the record",
            $"{{ \"R\": [{Describe.Begin}, [\"v\", [{string.Join(',', Enumerable.Repeat("true", 8177))}]]] }}"),
        Name("TSHM305", Long, $"{Long[..128]}...: the name has 129 characters, more than 128; write a shorter one"),
    ];

    /// <summary>What others report, or what no single mistake can show; only the message is ours.</summary>
    public static IReadOnlyList<(ProblemKind Kind, object[] Arguments)> Others { get; } =
    [
        (InFile.TooManyProblems, [100]),
        (InProject.ContractNameNoIdentifier, ["2 packs.datadesc.json", "2 packs"]),
        (InProject.ContractNameTaken, ["b/station.datadesc.json", "Station", "a/station.datadesc.json"]),
        (InProject.ContractNameIsNamespace, ["station.datadesc.json", "Station", "Station.Control"]),
        (InProject.MergeUnnamed, ["a.json, b.json"]),
        (InProject.FileInTwoMerges, ["a.json in A, a.json in B"]),
        (InProject.LanguageTooOld, ["13.0"]),
        (InProject.GeneratorDefect, ["station.datadesc.json", "InvalidOperationException: ..."]),
    ];

    private static ProblemCase Record(string id, int column, string message, string fields) =>
        new(id, 1, column + 6, message, $$"""{ "R": [{{Describe.Begin}}, {{fields}}] }""");

    private static ProblemCase Name(string id, string name, string message) =>
        new(id, 1, 3, message, $$"""{ "{{name}}": [{{Describe.Begin}}] }""");
}
