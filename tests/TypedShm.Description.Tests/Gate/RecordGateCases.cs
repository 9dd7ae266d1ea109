namespace TypedShm.Description.Tests;

/// <summary>Cases of records, of the whole contract, and of the accepted text itself.</summary>
internal static class RecordGateCases
{
    private const string A = """["a", 1]""";
    private const string Stamps = """
        R.ts: float64 at 0, size 8, unit -, blank 0.0
        R.sender: string at 8, size 48, unit -, blank ""

        """;

    private static readonly string One = Records(Record("R", A));
    private static readonly string Two = Records(Record("R", A), Record("S", """["b", 0.5]"""));

    public static IReadOnlyList<GateCase> All { get; } =
    [
        new("TSHM401", 1, 1, "Test: no contract is accepted yet, so nobody is told who breaks when the description changes; run: typedshm contract accept f.json --name Test", One, One) { IsFirst = true },
        Text("TSHM402", 5, 1, "this is no line of a field of R, so nothing is compared; restore the file from version control, or run: typedshm contract accept f.json --name Test", $"typedshm contract 1\ncontract Test, fingerprint 0123456789abcdef\n\nrecord R, size 56, fingerprint 0123456789abcdef\nR.ts: flaot64 0\n"),
        Text("TSHM403", 2, 1, "a merge left its marks here, so nothing is compared; keep the lines of one side, build to see who breaks, then run: typedshm contract accept f.json --name Test", "typedshm contract 1\n<<<<<<< HEAD\ncontract Test, fingerprint 0123456789abcdef\n=======\n"),
        Text("TSHM404", 1, 1, "the accepted contract is written in form 2, and this TypedShm reads form 1; use the TypedShm that wrote it, or run: typedshm contract accept f.json --name Test", "typedshm contract 2\n"),
        Text("TSHM405", 2, 10, "this is the accepted contract of Motor, and Test has none of its records; restore the one of Test from version control, or run: typedshm contract accept f.json --name Test", $"typedshm contract 1\ncontract Motor, fingerprint 0123456789abcdef\n\nrecord M, size 56, fingerprint 0123456789abcdef\n{Stamps.Replace("R.", "M.", StringComparison.Ordinal)}"),
        new("TSHM406", 1, 1, "Test: the order of the records differs from the accepted contract, which breaks nobody; run: typedshm contract accept f.json --name Test", Two, Records(Record("S", """["b", 0.5]"""), Record("R", A))),
        new("TSHM410", 1, 1, "Test: the contract was Motor; SOURCE: C# code that uses Motor does not compile; name it Motor again, or accept the change", One, One) { AcceptedName = "Motor" },
        new("TSHM411", 1, 49, "S: new; in a region made before this it is Absent, and Set refuses it; accept the change", One, Two),
        new("TSHM412", 1, 1, "S: removed; SOURCE: C# code that uses S does not compile; WIRE: a process built before this reads what nobody writes any more; keep the record until nobody uses it, or accept the change", Two, One),
        new("TSHM413", 1, 63, "T: was S; SOURCE: C# code that uses S does not compile; WIRE: JSON is kept under T, and by a process built before this under S; rename it back, or accept the change", Two, Records(Record("R", A), Ruled("T", """ "was": "S" """, """["b", 0.5]"""))),
        new("TSHM414", 1, 49, "T: has the fields of S, which is gone; SOURCE: C# code that uses S does not compile; WIRE: JSON is kept under T, and by a process built before this under S; write \"was\": \"S\" if it is the same record, or accept the change", Two, Records(Record("R", A), Record("T", """["b", 0.5]"""))),
        new("TSHM415", 1, 1, "Test: none of the accepted records is left; LAYOUT: a process built before this cannot share a region; keep a record, or give the new contract a name of its own", One, Records(Record("T", """["b", 0.5]"""))),
        new("TSHM416", 1, 18, "R: R -> Other in C#; SOURCE: C# code that uses R does not compile; write \"name\" so that it stays R, or accept the change", One, Records(Ruled("R", """ "name": "Other" """, A))),
        new("TSHM417", 1, 20, "R: maxAge none -> 2s; MEANING: a value is Stale at another age than in a process built before this; change it back, or accept the change", One, Records(Ruled("R", """ "maxAge": "2s" """, A))),
        new("TSHM417", 1, 20, "R: expire 2s -> 90s; MEANING: a value lasts another time than one of a process built before this; change it back, or accept the change", Records(Ruled("R", """ "expire": "2s" """, A)), Records(Ruled("R", """ "expire": "90s" """, A))),
    ];

    private static string Records(params string[] records) => $"{{ {string.Join(", ", records)} }}";

    private static string Record(string name, string fields) => $"\"{name}\": [{Describe.Begin}, {fields}]";

    private static string Ruled(string name, string rules, string fields) => $$"""
        "{{name}}": {{{rules}}, "fields": [{{Describe.Begin}}, {{fields}}] }
        """;

    private static GateCase Text(string id, int line, int column, string message, string snapshot) => new(id, line, column, message, One, One) { Snapshot = snapshot };
}
