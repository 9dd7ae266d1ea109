using static TypedShm.Transport.Conformance.Changes.ContractChanges;

namespace TypedShm.Transport.Conformance.Changes;

/// <summary>Fields that come, go, move or are called otherwise.</summary>
internal static class FieldListChanges
{
    private const string Point = """["point", [["x", 0.5], ["y", 1.5]]]""";
    private const string LongerPoint = """["point", [["x", 0.5], ["y", 1.5], ["z", 2.5]]]""";

    public static ContractChange[] All { get; } =
    [
        new("same", Record("""["a", 1], ["b", 0.5]"""), Record("""["a", 1], ["b", 0.5]"""))
        {
            OldWrites = [("a", 5), ("b", 2.5)], NewReads = "Fresh a=5 b=2.5",
            NewWrites = [("a", 6)], OldReads = "Fresh a=6 b=0.5",
        },
        new("field added at the end", Record("""["a", 1], ["flag", true]"""), Record("""["a", 1], ["flag", true], ["more", true], ["c", 7]"""))
        {
            OldIsTold = ["only the region has G__r.more", "only the region has G__r.c"],
            NewIsTold = ["the region has no G__r.more, which reads as its blank", "the region has no G__r.c, which reads as its blank"],
            OldWrites = [("a", 5), ("flag", false)], NewReads = "Fresh a=5 flag=False more=True c=7",
            NewWrites = [("a", 6), ("more", false), ("c", 8)], OldReads = "Fresh a=6 flag=True",
        },
        new("field removed from the end", Record("""["a", 1], ["b", 0.5]"""), Record("""["a", 1]"""))
        {
            OldIsTold = ["the region has no G__r.b, which reads as its blank"], NewIsTold = ["only the region has G__r.b"],
            OldWrites = [("a", 5), ("b", 2.5)], NewReads = "Fresh a=5",
            NewWrites = [("a", 6)], OldReads = "Fresh a=6 b=0.5",
        },
        new("field inserted", Record("""["a", 1], ["b", 0.5], ["c", 0]"""), Record("""["a", 1], ["new", 0.5], ["b", 0.5], ["c", 0]"""))
        {
            IsRefused = true, OldIsTold = ["G__r.new is not here, but in the region"], NewIsTold = ["G__r.new is not in the region"],
        },
        new("field removed in the middle", Record("""["a", 1], ["old", 0.5], ["c", 0]"""), Record("""["a", 1], ["c", 0]"""))
        {
            IsRefused = true, OldIsTold = ["G__r.old is not in the region"], NewIsTold = ["G__r.old is not here, but in the region"],
        },
        new("order changed", Record("""["a", 1], ["b", 0.5]"""), Record("""["b", 0.5], ["a", 1]"""))
        {
            IsRefused = true, OldIsTold = ["G__r.a lies at 56 here, at 64 in the region"], NewIsTold = ["G__r.b lies at 56 here, at 64 in the region"],
        },
        new("renamed without was", Record("""["a", 1], ["b", 0.5]"""), Record("""["count", 1], ["b", 0.5]"""))
        {
            IsRefused = true,
            OldIsTold = ["G__r.a is not in the region, which has count in its place: a new name needs \"was\": \"count\" in the description"],
            NewIsTold = ["G__r.count is not in the region, which has a in its place: a new name needs \"was\": \"a\" in the description"],
        },
        new("renamed with was", Record("""["a", 1], ["b", 0.5]"""), Record("""["count", { "blank": 1, "was": "a" }], ["b", 0.5]"""))
        {
            OldIsTold = ["G__r.a is count there"], NewIsTold = ["G__r.count is a there"],
            OldWrites = [("a", 5)], NewReads = "Fresh count=5 b=0.5",
            NewWrites = [("count", 6)], OldReads = "Fresh a=6 b=0.5",
        },
        new("nested field added at the end", Record($"""["a", 1], {Point}"""), Record($"""["a", 1], {LongerPoint}"""))
        {
            OldIsTold = ["only the region has G__r.point.z"], NewIsTold = ["the region has no G__r.point.z, which reads as its blank"],
            OldWrites = [("a", 5), ("point.y", 9.5)], NewReads = "Fresh a=5 point.x=0.5 point.y=9.5 point.z=2.5",
            NewWrites = [("point.x", 6), ("point.z", 7)], OldReads = "Fresh a=1 point.x=6 point.y=1.5",
        },
        new("nested field added in the middle", Record($"""{Point}, ["a", 1]"""), Record($"""{LongerPoint}, ["a", 1]"""))
        {
            IsRefused = true, OldIsTold = ["G__r.point.z is not here, but in the region"], NewIsTold = ["G__r.point.z is not in the region"],
        },
        new("nested field renamed with was", Record(Point), Record("""["point", [["x", 0.5], ["up", { "blank": 1.5, "was": "y" }]]]"""))
        {
            OldIsTold = ["G__r.point.y is point.up there"], NewIsTold = ["G__r.point.up is point.y there"],
            OldWrites = [("point.y", 5)], NewReads = "Fresh point.x=0.5 point.up=5",
            NewWrites = [("point.up", 6)], OldReads = "Fresh point.x=0.5 point.y=6",
        },
    ];
}
