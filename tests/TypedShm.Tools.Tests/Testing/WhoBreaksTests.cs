using TypedShm.Description;
using TypedShm.Transport.Conformance.Changes;

namespace TypedShm.Tools.Tests.Testing;

public sealed class WhoBreaksTests
{
    private const string Before = """
        ["count", 1], ["level", { "type": "float64", "unit": "A", "min": 0, "max": 10 }], ["mode", { "type": "enum", "values": ["off", "on"] }]
        """;

    [Theory]
    [InlineData(Before, "Nobody breaks, as far as the texts tell.\n")]
    [InlineData(Before + """, ["more", 0.5]""", "Nobody breaks, as far as the texts tell.\n")]
    [InlineData(
        """["count", 1.0], ["level", { "type": "float64", "unit": "A", "min": 0, "max": 10 }], ["mode", { "type": "enum", "values": ["off", "on", "fast"] }]""",
        """
        Who breaks:
        SOURCE and WIRE, code and JSON that use what is gone:
          G__r.count was int64 and is float64
        LAYOUT, programs of the verified contract, which refuse a region of this one and packed frames:
          G__r.count is float64 here, int64 in the verified contract

        """)]
    [InlineData(
        """["number", { "type": "int64", "was": "count", "blank": 1 }], ["level", { "type": "float64", "unit": "mA", "max": 10000, "blank": 2 }]""",
        """
        Who breaks:
        SOURCE and WIRE, code and JSON that use what is gone:
          G__r.count is now number
          G__r.mode is gone
        MEANING, readers and writers of values that mean something else now:
          G__r.level has the unit mA, not A
          G__r.level has the range - to 10000, not 0 to 10
          G__r.level has another blank

        """)]
    public void It_is_said_by_what_is_gone_what_moved_and_what_means_something_else(string after, string said) =>
        Assert.Equal(said, WhoBreaks.Explain(Text(Record(Before)), Contract.Parse(Text(Record(after)))));

    [Theory]
    [InlineData("""["count", 1], ["level", 0.0], ["mode", { "type": "enum", "values": ["off"] }]""", "  G__r.mode has no on any more\n")]
    [InlineData("""["count", { "type": "int64", "blank": 1, "name": "Number" }]""", "  G__r.count has another name in C#\n")]
    [InlineData("""["count", { "type": "string", "maxBytes": 8 }]""", "  G__r.count was int64 and is string\n")]
    public void What_code_uses_is_missed_by_its_name_in_json_and_in_csharp(string after, string line)
    {
        var said = WhoBreaks.Explain(Text(Record(Before)), Contract.Parse(Text(Record(after))));

        Assert.StartsWith("Who breaks:\nSOURCE and WIRE, code and JSON that use what is gone:\n", said, StringComparison.Ordinal);
        Assert.Contains(line, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "G__q": [["ts", 0.0], ["sender", ""], ["a", 1]] }""", "  G__r is gone\n", "LAYOUT")]
    [InlineData("""{ "G__q": { "was": "G__r", "fields": [["ts", 0.0], ["sender", ""], ["a", 1]] } }""", "  G__r is now G__q\n", "SOURCE")]
    [InlineData("""{ "G__r": { "name": "Other", "fields": [["ts", 0.0], ["sender", ""], ["a", 1]] } }""", "  G__r has another name in C#\n", "SOURCE")]
    [InlineData("""{ "G__r": { "maxAge": "2s", "fields": [["ts", 0.0], ["sender", ""], ["a", 1]] } }""", "  G__r has another maxAge or expire\n", "MEANING")]
    public void So_it_is_of_records(string after, string line, string who)
    {
        var said = WhoBreaks.Explain(Text("""{ "G__r": [["ts", 0.0], ["sender", ""], ["a", 1]] }"""), Contract.Parse(Text(after)));

        Assert.Contains(line, said, StringComparison.Ordinal);
        Assert.Contains(who, said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_of_the_layout_exactly_where_a_region_refuses_it() => Assert.All(ContractChanges.All, change =>
        Assert.Equal(change.IsRefused, WhoBreaks.Explain(Text(change.Before), Contract.Parse(Text(change.After))).Contains("LAYOUT", StringComparison.Ordinal)));

    [Fact]
    public void Another_name_of_the_contract_is_one_of_its_class() => Assert.Contains(
        "  the contract Station is now Plant\n", WhoBreaks.Explain(Station.Contract.Text, Contract.Parse(Station.Contract.Text.Replace("contract Station", "contract Plant", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public void A_verified_text_that_was_edited_by_hand_is_named_with_its_line()
    {
        var edited = Station.Contract.Text.Replace("voltage", "tension", StringComparison.Ordinal);

        var said = WhoBreaks.Explain(edited, Station.Contract);

        Assert.Matches(@"^The verified text is no contract: .*\b4\b.*BATTERY__measures: the fingerprint .*\n$", said);
    }

    private static string Record(string fields) => $$"""{ "G__r": [["ts", 0.0], ["sender", ""], {{fields}}] }""";

    private static string Text(string json)
    {
        var read = DescriptionReader.Read("Test", [new("f.json", json)]);
        Assert.Empty(read.Problems);
        return ContractText.Write(read.Contract);
    }
}
