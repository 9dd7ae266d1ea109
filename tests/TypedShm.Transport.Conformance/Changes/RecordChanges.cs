using static TypedShm.Transport.Conformance.Changes.ContractChanges;

namespace TypedShm.Transport.Conformance.Changes;

/// <summary>Records that come, go or are called otherwise.</summary>
internal static class RecordChanges
{
    private const string A = """["a", 1]""";

    private static readonly string One = Member(A, "G__r");
    private static readonly string Other = Member("""["b", 2]""", "G__other");

    public static ContractChange[] All { get; } =
    [
        new("record added", $"{{ {One} }}", $"{{ {Other}, {One} }}")
        {
            OldIsTold = ["only the region has G__other"], NewIsTold = ["the region has no G__other, which is absent"], AbsentBefore = "G__other",
            OldWrites = [("a", 5)], NewReads = "Fresh a=5", NewWrites = [("a", 6)], OldReads = "Fresh a=6",
        },
        new("record removed", $"{{ {Other}, {One} }}", $"{{ {One} }}")
        {
            OldIsTold = ["the region has no G__other, which is absent"], NewIsTold = ["only the region has G__other"], AbsentAfter = "G__other",
            OldWrites = [("a", 5)], NewReads = "Fresh a=5", NewWrites = [("a", 6)], OldReads = "Fresh a=6",
        },
        new("records reordered", $"{{ {Other}, {One} }}", $"{{ {One}, {Other} }}")
        {
            OldIsTold = ["only in names of C# or in the order of records"], NewIsTold = ["only in names of C# or in the order of records"],
            OldWrites = [("a", 5)], NewReads = "Fresh a=5", NewWrites = [("a", 6)], OldReads = "Fresh a=6",
        },
        new("record renamed with was", Record(A), Ruled("""  "was": "G__r" """, A, "H__s"))
        {
            NewRecord = "H__s", OldIsTold = ["G__r is H__s there"], NewIsTold = ["H__s is G__r there"],
            OldWrites = [("a", 5)], NewReads = "Fresh a=5", NewWrites = [("a", 6)], OldReads = "Fresh a=6",
        },
        new("record renamed without was", $"{{ {Other}, {One} }}", $"{{ {Other}, {Member(A, "H__s")} }}")
        {
            OldRecord = "G__other", NewRecord = "G__other", AbsentBefore = "H__s", AbsentAfter = "G__r",
            OldIsTold = ["the region has no G__r, which is absent", "only the region has H__s"],
            NewIsTold = ["the region has no H__s, which is absent", "only the region has G__r"],
            OldWrites = [("b", 5)], NewReads = "Fresh b=5", NewWrites = [("b", 6)], OldReads = "Fresh b=6",
        },
        new("all records others", Record(A), Record(A, "H__s"))
        {
            IsRefused = true,
            OldIsTold = ["none of the 1 records here is in the region, which has H__s"],
            NewIsTold = ["none of the 1 records here is in the region, which has G__r"],
        },
        new("maxAge changed", Ruled(""" "maxAge": "2s" """, A), Ruled(""" "maxAge": "1h" """, A))
        {
            OldIsTold = ["G__r has another maxAge or expire there"], NewIsTold = ["G__r has another maxAge or expire there"],
            OldWrites = [("a", 5)], NewReads = "Fresh a=5", NewWrites = [("a", 6)], OldReads = "Fresh a=6",
        },
        new("name of C# changed", Record("""["a", 1]"""), Record("""["a", { "blank": 1, "name": "Count" }]"""))
        {
            OldIsTold = ["only in names of C# or in the order of records"], NewIsTold = ["only in names of C# or in the order of records"],
            OldWrites = [("a", 5)], NewReads = "Fresh a=5", NewWrites = [("a", 6)], OldReads = "Fresh a=6",
        },
    ];
}
