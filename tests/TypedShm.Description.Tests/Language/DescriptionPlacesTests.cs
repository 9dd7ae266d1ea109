namespace TypedShm.Description.Tests;

public sealed class DescriptionPlacesTests
{
    private static readonly DescriptionPlaces Places = new(
    [
        new("a.json", """
            { "r": [["ts", 0.0], ["sender", ""],
              ["v", { "type": "int8", "unit": "V" }], ["p", [["x", 0]]]],
              "s": { "doc": "d", "fields": [["ts", 0.0], ["sender", ""]] } }
            """),
        new("b.json", """
            { "r": { "maxAge": "2s",
              "fields": { "v": { "unit": "mV" }, "p": { "fields": { "x": { "min": 0 } } } } } }
            """),
    ]);

    [Theory]
    [InlineData("r", null, null, "a.json(1,3)")]
    [InlineData("r", null, "maxAge", "b.json(1,20)")]
    [InlineData("r", "v", null, "a.json(2,4)")]
    [InlineData("r", "v", "type", "a.json(2,19)")]
    [InlineData("r", "v", "unit", "b.json(2,30)")]
    [InlineData("r", "p.x", null, "a.json(2,51)")]
    [InlineData("r", "p.x", "min", "b.json(2,71)")]
    [InlineData("r", "gone", null, "a.json(1,3)")]
    [InlineData("s", null, "doc", "a.json(3,17)")]
    [InlineData("gone", null, null, "a.json(1,1)")]
    public void A_rule_is_found_where_it_counts(string record, string? field, string? rule, string place)
    {
        var (path, found) = Places.Find(record, field, rule);

        Assert.Equal(place, $"{path}({found.Line + 1},{found.Column + 1})");
    }
}
