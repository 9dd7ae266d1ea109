namespace TypedShm.Description.Tests;

/// <summary>One case a condition of the long form; schemas/README.md quotes the messages.</summary>
internal static class RuleCases
{
    public static IReadOnlyList<ProblemCase> Read { get; } =
    [
        Record("TSHM008", 13, """R: doc is already given in line 1; remove one of the two""", """ "doc": "", "doc": "a" """),
        Record("TSHM009", 9, "R: doc is a string, but this is a number; write it in double quotes", """ "doc": 3 """),
        Record("TSHM109", 2, "R: maxage is no rule here; write maxAge", """ "maxage": "2s" """),
        new("TSHM110", 1, 3, "R: has no list of fields, and no earlier file describes the record; write \"fields\": [[\"ts\", 0.0], [\"sender\", \"\"], ...]", """{ "R": { "doc": "a" } }"""),
        new("TSHM111", 1, 20, "R: fields is a list of [field, blank], but this is a number; write [[\"ts\", 0.0], [\"sender\", \"\"], ...]", """{ "R": { "fields": 3 } }"""),
        Later("TSHM112", 22, "R: there is no field vv to refine; write v", """{ "R": { "fields": { "vv": { "unit": "V" } } } }"""),
        Later("TSHM113", 27, "R: an object refines a field, but this is a number; write { \"unit\": \"V\" } or another rule", """{ "R": { "fields": { "v": 1 } } }"""),
        Record("TSHM114", 12, "R: maxAge is a span of time up to 10000d, but this is \"2 s\"; write \"500ms\", \"2s\", \"5m\", \"1h\" or \"1d\"", """ "maxAge": "2 s" """),
        Record("TSHM115", 10, "R: my_R cannot be a name in C# here, which begins with a capital letter and has letters and digits only; write MyR", """ "name": "my_R" """),
        Record("TSHM116", 9, "R: R cannot be the former name of the record; write the name that it had, or remove was", """ "was": "R" """),
        new("TSHM117", 1, 53, "S: was names R, which is still described; remove was, or the record R",
            $$"""{ "R": [{{Describe.Begin}}], "S": { "was": "R", "fields": [{{Describe.Begin}}] } }"""),
        new("TSHM119", 1, 81, "S: was names old, which record R was before as well; remove was from one of the two",
            $$"""{ "R": { "was": "old", "fields": [{{Describe.Begin}}] }, "S": { "was": "old", "fields": [{{Describe.Begin}}] } }"""),
        Later("TSHM118", 3, "BATERY__: no record belongs to this group; write BATTERY__", """{ "BATERY__": { "doc": "a" } }"""),
        Field("TSHM213", 0, "R.v: the object gives neither a type nor a blank; write { \"type\": \"float64\" }, { \"blank\": 0.0 }, or [[\"x\", 0.0], [\"y\", 0.0]] for a nested record", """{ "doc": "a" }"""),
        Field("TSHM214", 21, "R.v: uint is no rule of a field; write unit", """{ "type": "float64", "uint": "V" }"""),
        Field("TSHM215", 10, "R.v: double is no type; write float64", """{ "type": "double" }"""),
        Field("TSHM216", 28, "R.v: unit means nothing for string; remove it", """{ "type": "string", "unit": "V" }"""),
        Field("TSHM217", 27, "R.v: a shape is a list of 1 to 8 lengths, but this is [2, 0]; write the slowest first, such as [32, 64]", """{ "type": "int8", "shape": [2, 0] }"""),
        Field("TSHM218", 10, "R.v: an enum needs its values; write \"values\": [\"off\", \"on\"]", """{ "type": "enum" }"""),
        Field("TSHM219", 28, "R.v: values is a list of 1 to 65535 names, but this is an empty list; write [\"off\", \"on\"]", """{ "type": "enum", "values": [] }"""),
        Field("TSHM220", 29, "R.v: the value 24 V must have letters, digits and _ only, and no digit first; write _24_V", """{ "type": "enum", "values": ["24 V"] }"""),
        Field("TSHM221", 36, "R.v: the value off is already there; remove one of the two", """{ "type": "enum", "values": ["off", "off"] }"""),
        Field("TSHM222", 36, "R.v: the C# name of the value OFF is Off, which is already that of off; rename one of the two", """{ "type": "enum", "values": ["off", "OFF"] }"""),
        Field("TSHM223", 28, "R.v: 1.5 is no int32; write a blank such as 0", """{ "type": "int32", "blank": 1.5 }"""),
        Field("TSHM224", 41, "R.v: a list of 2 is needed here, but this is a list of 3; write as many blanks, or a single one for all", """{ "type": "int8", "shape": [2], "blank": [0, 0, 0] }"""),
        Field("TSHM225", 46, "R.v: \"Off\" is not among the values; write off, here or as blank beside the values", """{ "type": "enum", "values": ["off"], "blank": "Off" }"""),
        Field("TSHM226", 11, "R.v: the blank 0 is not within 1 to -; write a blank that is, or move the bound", """{ "blank": 0, "min": 1 }"""),
        Field("TSHM227", 25, "R.v: min is a number of type int8, but this is 1.5; write such a number", """{ "type": "int8", "min": 1.5 }"""),
        Field("TSHM228", 25, "R.v: min 2 is greater than max 1; swap the two", """{ "type": "int8", "min": 2, "max": 1 }"""),
        Field("TSHM229", 32, "R.v: maxBytes is a whole number from 1 to 65534, but this is 65535; write how many bytes the field holds at most", """{ "type": "string", "maxBytes": 65535 }"""),
        Field("TSHM230", 22, "R.v: a unit has 1 to 32 characters, no comma, no quotation mark, no blank at its ends, and is not -, but this is \"m, s\"; write such as V or m/s", """{ "blank": 0, "unit": "m, s" }"""),
        Field("TSHM231", 22, "R.v: volts cannot be a name in C# here, which begins with a capital letter and has letters and digits only; write Volts", """{ "blank": 0, "name": "volts" }"""),
        Field("TSHM232", 21, "R.v: v cannot be the former name of the field; write the name that it had, or remove was", """{ "blank": 0, "was": "v" }"""),
        Field("TSHM233", 21, "R.v: was names w, which the record still has; remove was, or the field w", """{ "blank": 0, "was": "w" }], ["w", 0"""),
        new("TSHM234", 1, 40, "R.ts: unit cannot be given, since ts is the same in every record; remove it", """{ "R": [["ts", { "blank": 0.0, "unit": "s" }], ["sender", ""]] }"""),
        Field("TSHM235", 12, "R.v: the fields of a nested record are a list of [field, blank], but this is an empty list; write [[\"x\", 0.0], [\"y\", 0.0]]", """{ "fields": [] }"""),
        Field("TSHM236", 28, "R.v: \"?\" is not base64; write \"\" or such as \"AAEC\"", """{ "type": "bytes", "blank": "?" }"""),
        Field("TSHM237", 56, "R.w: was names u, which field v was before as well; remove was from one of the two", """{ "blank": 0, "was": "u" }], ["w", { "blank": 0, "was": "u" }"""),
        Field("TSHM307", 27, "R.v: 1e11 is no time between 1677 and 2262; write seconds since 1970-01-01 UTC, such as 1700000000.25", """{ "type": "time", "blank": 1e11 }"""),
        Field("TSHM308", 43, "R.v: there are 3 bytes, more than 2; write fewer, or \"maxBytes\": 3", """{ "type": "bytes", "maxBytes": 1, "blank": "AAEC" }"""),
    ];

    /// <summary>A record in long form; the column counts from behind the bracket of its object.</summary>
    private static ProblemCase Record(string id, int column, string message, string rules) =>
        new(id, 1, column + 8, message, $$"""{ "R": {{{rules}}, "fields": [{{Describe.Begin}}] } }""");

    /// <summary>A field in long form; the column counts from its object.</summary>
    private static ProblemCase Field(string id, int column, string message, string rules) =>
        new(id, 1, column + 44, message, $$"""{ "R": [{{Describe.Begin}}, ["v", {{rules}}]] }""");

    private static ProblemCase Later(string id, int column, string message, string later) =>
        new(id, 1, column, message, $$"""{ "R": [{{Describe.Begin}}, ["v", 0.0]], "BATTERY__a": [{{Describe.Begin}}] }""") { Later = later };
}
