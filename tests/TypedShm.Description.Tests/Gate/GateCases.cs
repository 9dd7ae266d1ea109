namespace TypedShm.Description.Tests;

/// <summary>One case a condition; schemas/README.md quotes the messages.</summary>
internal static class GateCases
{
    private const string A = """["a", 1]""";
    private const string AB = """["a", 1], ["b", 0.5]""";

    public static IReadOnlyList<GateCase> All { get; } =
    [
        Field("TSHM421", 61, "R.c: new at the end, int64[2] at 72; a process built before this leaves its blank [7, 8] in shared memory, and leaves it out of JSON, which then reads as Invalid; accept the change", AB, AB + """, ["c", [7, 8]]"""),
        Field("TSHM422", 49, "R.new: new, bool at 64, before the end of what was accepted; LAYOUT: a process built before this cannot share a region; move it to the end of the record, or accept the change", AB, """["a", 1], ["new", true], ["b", 0.5]"""),
        Field("TSHM423", 3, "R.a: int64 at 56 -> removed; SOURCE: C# code that uses A does not compile; LAYOUT: a process built before this cannot share a region; WIRE: a process built before this misses it in JSON and reads the record as Invalid; keep the field until nobody uses it, or accept the change", AB, """["b", 0.5]"""),
        Field("TSHM423", 3, "R.b: float64 at 64 -> removed; SOURCE: C# code that uses B does not compile; WIRE: a process built before this misses it in JSON and reads the record as Invalid; keep the field until nobody uses it, or accept the change", AB, A),
        Field("TSHM424", 69, "R.count: was a; SOURCE: C# code that uses A does not compile; WIRE: JSON has the key count where a process built before this has a; rename it back, or accept the change", AB, """["count", { "blank": 1, "was": "a" }], ["b", 0.5]"""),
        Field("TSHM425", 39, "R.count: lies where a was; SOURCE: C# code that uses A does not compile; LAYOUT: a process built before this cannot share a region; WIRE: JSON has the key count where a process built before this has a; write \"was\": \"a\" if it is the same field, or accept the change", AB, """["count", 1], ["b", 0.5]"""),
        Field("TSHM426", 51, "R.a: at 56 -> at 64; LAYOUT: a process built before this cannot share a region; write the fields in the accepted order, new ones at the end, or accept the change", AB, """["b", 0.5], ["a", 1]"""),
        Field("TSHM427", 60, "R.current: float64 at 56 -> float32 at 56; SOURCE: C# code that uses Current may not compile; LAYOUT: a process built before this cannot share a region; WIRE: JSON of a process built before this may hold numbers beyond float32; keep it float64 and add a field of another name at the end, or accept the change", """["current", 0.0]""", """["current", { "type": "float32" }]"""),
        Field("TSHM427", 60, "R.current: float64 at 56 -> int32 at 56; SOURCE: C# code that uses Current may not compile; LAYOUT: a process built before this cannot share a region; WIRE: JSON of a process built before this may hold fractions; keep it float64 and add a field of another name at the end, or accept the change", """["current", 0.0]""", """["current", { "type": "int32" }]"""),
        Field("TSHM427", 60, "R.current: int64 at 56 -> int32 at 56; SOURCE: C# code that uses Current may not compile; LAYOUT: a process built before this cannot share a region; WIRE: JSON of a process built before this may hold numbers beyond int32; keep it int64 and add a field of another name at the end, or accept the change", """["current", 0]""", """["current", { "type": "int32" }]"""),
        Field("TSHM427", 60, "R.current: int64 at 56 -> uint32 at 56; SOURCE: C# code that uses Current may not compile; LAYOUT: a process built before this cannot share a region; WIRE: JSON of a process built before this may hold numbers beyond uint32; keep it int64 and add a field of another name at the end, or accept the change", """["current", 0]""", """["current", { "type": "uint32" }]"""),
        Field("TSHM427", 60, "R.current: int32 at 56 -> uint32 at 56; SOURCE: C# code that uses Current may not compile; LAYOUT: a process built before this cannot share a region; WIRE: numbers beyond int32 and uint32 can be read by one side only; keep it int32 and add a field of another name at the end, or accept the change", """["current", { "type": "int32" }]""", """["current", { "type": "uint32" }]"""),
        Field("TSHM427", 60, "R.current: int32 at 56 -> time at 56; SOURCE: C# code that uses Current may not compile; LAYOUT: a process built before this cannot share a region; WIRE: JSON has seconds since 1970 where it had a number; keep it int32 and add a field of another name at the end, or accept the change", """["current", { "type": "int32" }]""", """["current", { "type": "time" }]"""),
        Field("TSHM428", 39, "R.cells: float64[2] at 56 -> float64[3] at 56; SOURCE: C# code that uses Cells may not compile; LAYOUT: a process built before this cannot share a region; WIRE: JSON has a list of [3] where it had a list of [2]; keep it float64[2] and add a field of another name at the end, or accept the change", """["cells", [0.0, 0.0]]""", """["cells", [0.0, 0.0, 0.0]]"""),
        Field("TSHM429", 74, "R.text: maxBytes 62 -> 30; LAYOUT: a process built before this cannot share a region; change it back, or accept the change", """["text", ""]""", """["text", { "blank": "", "maxBytes": 30 }]"""),
        Field("TSHM431", 75, "R.mode: auto is new; a process built before this reads a record that holds it as Invalid; accept the change", Mode("off", "on"), Mode("off", "on", "auto")),
        Field("TSHM432", 75, "R.mode: auto -> removed; SOURCE: C# code that uses ModeValue.Auto does not compile; WIRE: a record in which a process built before this has written auto reads as Invalid; keep the value until nobody uses it, or accept the change", Mode("off", "on", "auto"), Mode("off", "on")),
        Field("TSHM433", 75, "R.mode: value 0 is off -> on; LAYOUT: a process built before this cannot share a region; write the accepted values in their order, new ones at the end, or accept the change", Mode("off", "on"), Mode("on", "off")),
        Field("TSHM433", 75, "R.mode: value 1 is on -> auto; SOURCE: C# code that uses ModeValue.On does not compile; LAYOUT: a process built before this cannot share a region; WIRE: a record in which a process built before this has written on reads as Invalid; write the accepted values in their order, new ones at the end, or accept the change", Mode("off", "on"), Mode("off", "auto")),
        Field("TSHM434", 66, "R.a: A -> Count in C#; SOURCE: C# code that uses A does not compile; write \"name\" so that it stays A, or accept the change", A, """["a", { "blank": 1, "name": "Count" }]"""),
        Field("TSHM435", 66, "R.a: unit none -> V; MEANING: the same number may mean something else; change it back and add a field of another name at the end, or accept the change", A, """["a", { "blank": 1, "unit": "V" }]"""),
        Field("TSHM436", 65, "R.a: range - to 5 -> 0 to 5; MEANING: Set accepts other values than in a process built before this; change it back, or accept the change", """["a", { "blank": 1, "max": 5 }]""", """["a", { "blank": 1, "min": 0, "max": 5 }]"""),
        Field("TSHM437", 39, "R.a: blank 1 -> 2; MEANING: what nobody has written reads otherwise; change it back, or accept the change", A, """["a", 2]"""),
    ];

    private static string Mode(params string[] values) => $$"""["mode", { "type": "enum", "values": ["{{string.Join("\", \"", values)}}"] }]""";

    private static GateCase Field(string id, int column, string message, string accepted, string now) =>
        new(id, 1, column, message, $"{{ \"R\": [{Describe.Begin}, {accepted}] }}", $"{{ \"R\": [{Describe.Begin}, {now}] }}");
}
