using static TypedShm.Transport.Conformance.Changes.ContractChanges;

namespace TypedShm.Transport.Conformance.Changes;

/// <summary>Fields of another type, size or meaning.</summary>
internal static class FieldTypeChanges
{
    private const string TwoModes = """["mode", { "type": "enum", "values": ["off", "on"] }]""";
    private const string ThreeModes = """["mode", { "type": "enum", "values": ["off", "on", "auto"] }]""";
    private const string OtherModes = """["mode", { "type": "enum", "values": ["off", "auto", "on"] }]""";
    private const string NumberLies = "mode: 2 is none of the 2 values that this program knows";

    public static ContractChange[] All { get; } =
    [
        new("type changed", Record("""["a", 1], ["b", 0.5]"""), Record("""["a", { "type": "int32" }], ["b", 0.5]"""))
        {
            IsRefused = true, OldIsTold = ["G__r.a is int64 here, int32 in the region"], NewIsTold = ["G__r.a is int32 here, int64 in the region"],
        },
        new("type changed to one of the same size", Record("""["a", 1], ["b", 0]"""), Record("""["a", 1.0], ["b", 0]"""))
        {
            IsRefused = true, OldIsTold = ["G__r.a is int64 here, float64 in the region"], NewIsTold = ["G__r.a is float64 here, int64 in the region"],
        },
        new("array length changed", Record("""["cells", [0.0, 0.0]], ["b", 0]"""), Record("""["cells", [0.0, 0.0, 0.0]], ["b", 0]"""))
        {
            IsRefused = true, OldIsTold = ["G__r.cells is float64[2] here, float64[3] in the region"], NewIsTold = ["G__r.cells is float64[3] here, float64[2] in the region"],
        },
        new("shape changed", Record("""["cells", { "type": "uint8", "shape": [2, 3] }]"""), Record("""["cells", { "type": "uint8", "shape": [3, 2] }]"""))
        {
            IsRefused = true, OldIsTold = ["G__r.cells is uint8[2,3] here, uint8[3,2] in the region"], NewIsTold = ["G__r.cells is uint8[3,2] here, uint8[2,3] in the region"],
        },
        new("maxBytes changed", Record("""["text", { "blank": "", "maxBytes": 30 }], ["b", 0]"""), Record("""["text", ""], ["b", 0]"""))
        {
            IsRefused = true, OldIsTold = ["G__r.text is string of 32 bytes here, of 64 bytes in the region"], NewIsTold = ["G__r.text is string of 64 bytes here, of 32 bytes in the region"],
        },
        new("unit changed", Record("""["a", { "blank": 0.0, "unit": "A" }]"""), Record("""["a", { "blank": 0.0, "unit": "mA" }]"""))
        {
            OldIsTold = ["G__r.a has the unit A here, mA there"], NewIsTold = ["G__r.a has the unit mA here, A there"],
            OldWrites = [("a", 5)], NewReads = "Fresh a=5", NewWrites = [("a", 6)], OldReads = "Fresh a=6",
        },
        new("blank changed", Record("""["a", 1], ["b", 1]"""), Record("""["a", 1], ["b", 2]"""))
        {
            OldIsTold = ["G__r.b has another blank there"], NewIsTold = ["G__r.b has another blank there"],
            OldWrites = [("a", 5)], NewReads = "Fresh a=5 b=1", NewWrites = [("a", 6)], OldReads = "Fresh a=6 b=2",
        },
        new("range changed", Record("""["a", { "blank": 0, "max": 5 }]"""), Record("""["a", { "blank": 0, "max": 9 }]"""))
        {
            OldIsTold = ["G__r.a has another range there"], NewIsTold = ["G__r.a has another range there"],
            OldWrites = [("a", 5)], NewReads = "Fresh a=5", NewWrites = [("a", 9)], OldReads = "Fresh a=9",
        },
        new("enum value appended", Record(TwoModes), Record(ThreeModes))
        {
            OldIsTold = ["G__r.mode has auto there, which is invalid here"], NewIsTold = ["G__r.mode has no auto there"],
            OldWrites = [("mode", "on")], NewReads = "Fresh mode=on", NewWrites = [("mode", "auto")], OldReads = $"Invalid {NumberLies}",
        },
        new("enum value appended and not used", Record(TwoModes), Record(ThreeModes))
        {
            OldIsTold = ["G__r.mode has auto there, which is invalid here"], NewIsTold = ["G__r.mode has no auto there"],
            OldWrites = [("mode", "off")], NewReads = "Fresh mode=off", NewWrites = [("mode", "on")], OldReads = "Fresh mode=on",
        },
        new("enum value removed from the end", Record(ThreeModes), Record(TwoModes))
        {
            OldIsTold = ["G__r.mode has no auto there"], NewIsTold = ["G__r.mode has auto there, which is invalid here"],
            OldWrites = [("mode", "auto")], NewReads = $"Invalid {NumberLies}", NewWrites = [("mode", "on")], OldReads = "Fresh mode=on",
        },
        new("enum values reordered", Record(ThreeModes), Record(OtherModes))
        {
            IsRefused = true,
            OldIsTold = ["G__r.mode: value 1 is on here, auto in the region"],
            NewIsTold = ["G__r.mode: value 1 is auto here, on in the region"],
        },
    ];
}
