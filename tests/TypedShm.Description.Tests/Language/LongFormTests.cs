namespace TypedShm.Description.Tests;

public sealed class LongFormTests
{
    [Theory]
    [InlineData("doc")]
    [InlineData("unit")]
    [InlineData("name")]
    [InlineData("was")]
    public void A_rule_of_a_field_that_is_no_string_is_reported_once(string rule) =>
        Assert.Equal(
            [$"f.json(1,{rule.Length + 69}): error TSHM009: R.v: {rule} is a string, but this is a number; write it in double quotes"],
            Describe.Lines(Describe.Fields($"[\"v\", {{ \"type\": \"float64\", \"{rule}\": 3 }}]")));

    [Theory]
    [InlineData("bool", 1, "false")]
    [InlineData("int8", 1, "0")]
    [InlineData("int16", 2, "0")]
    [InlineData("int32", 4, "0")]
    [InlineData("int64", 8, "0")]
    [InlineData("uint8", 1, "0")]
    [InlineData("uint16", 2, "0")]
    [InlineData("uint32", 4, "0")]
    [InlineData("uint64", 8, "0")]
    [InlineData("float32", 4, "0.0")]
    [InlineData("float64", 8, "0.0")]
    [InlineData("string", 64, "\"\"")]
    [InlineData("bytes", 64, "\"\"")]
    [InlineData("time", 8, "0.0")]
    public void A_type_has_its_size_and_a_blank_of_its_own(string type, int size, string blank) =>
        Assert.Equal($"R.v: {type} at 56, size {size}, unit -, blank {blank}", Line($$"""{ "type": "{{type}}" }"""));

    [Theory]
    [InlineData("""{ "type": "int8", "blank": -128 }""", "int8 at 56, size 1, unit -, blank -128")]
    [InlineData("""{ "type": "uint64", "blank": 18446744073709551615 }""", "uint64 at 56, size 8, unit -, blank 18446744073709551615")]
    [InlineData("""{ "type": "float32", "blank": 0.1 }""", "float32 at 56, size 4, unit -, blank 0.1")]
    [InlineData("""{ "type": "float32", "blank": -0.0 }""", "float32 at 56, size 4, unit -, blank -0.0")]
    [InlineData("""{ "type": "float64", "blank": 1 }""", "float64 at 56, size 8, unit -, blank 1.0")]
    [InlineData("""{ "type": "time", "blank": 1700000000.123456789 }""", "time at 56, size 8, unit -, blank 1700000000.123456789")]
    [InlineData("""{ "type": "time", "blank": -1 }""", "time at 56, size 8, unit -, blank -1.0")]
    [InlineData("""{ "type": "bytes", "blank": "AAEC" }""", "bytes at 56, size 64, unit -, blank \"AAEC\"")]
    [InlineData("""{ "type": "bytes", "maxBytes": 70000 }""", "bytes at 56, size 70004, unit -, blank \"\"")]
    [InlineData("""{ "type": "string", "maxBytes": 99 }""", "string at 56, size 102, unit -, blank \"\"")]
    [InlineData("""{ "type": "enum", "values": ["off", "charge"] }""", "enum(off,charge) at 56, size 2, unit -, blank \"off\"")]
    [InlineData("""{ "type": "enum", "values": ["off", "charge"], "blank": "charge", "shape": [2] }""", "enum(off,charge)[2] at 56, size 4, unit -, blank \"charge\"")]
    [InlineData("""{ "type": "uint16", "shape": [32, 64] }""", "uint16[32,64] at 56, size 4096, unit -, blank 0")]
    [InlineData("""{ "type": "int8", "shape": [2, 2], "blank": [[1, 2], [3, 4]] }""", "int8[2,2] at 56, size 4, unit -, blank [1, 2, 3, 4]")]
    [InlineData("""{ "blank": [0.0, 0.0] }""", "float64[2] at 56, size 16, unit -, blank 0.0")]
    [InlineData("""{ "type": "float32", "unit": "°C", "min": -40, "max": 85.5 }""", "float32 at 56, size 4, unit °C, range -40.0 to 85.5, blank 0.0")]
    [InlineData("""{ "blank": 0, "max": 5, "was": "w", "name": "Volts" }""", "int64 at 56, size 8, unit -, range - to 5, was w, name Volts, blank 0")]
    public void A_rule_shows_in_the_contract(string field, string line) => Assert.Equal("R.v: " + line, Line(field));

    [Fact]
    public void A_record_has_rules_of_its_own() =>
        Assert.StartsWith(
            "record G__r, size 56, fingerprint ",
            Text("""{ "G__r": { "doc": "a", "maxAge": "1500ms", "expire": "1m", "was": "old", "name": "Other", "fields": [["ts", 0.0], ["sender", ""]] } }"""),
            StringComparison.Ordinal);

    [Fact]
    public void The_rules_of_a_record_stand_behind_its_fingerprint() =>
        Assert.Contains(
            ", maxAge 1.5s, expire 60s, was old, name G.Other\n",
            Text("""{ "G__r": { "doc": "a", "maxAge": "1500ms", "expire": "1m", "was": "old", "name": "Other", "fields": [["ts", 0.0], ["sender", ""]] } }"""),
            StringComparison.Ordinal);

    [Fact]
    public void A_group_has_a_name_wherever_it_is_given()
    {
        var record = Describe.Sound(Describe.Text($$"""{ "G__r": [{{Describe.Begin}}], "G__": { "name": "Pack", "doc": "d" } }"""));

        Assert.Equal((new GroupModel("Pack", "d"), "R", "PackR"), (record.Group, record.CSharpName, record.TypeName));
    }

    [Fact]
    public void Ts_and_sender_may_say_what_they_are()
    {
        var record = Describe.Sound(Describe.Text("""{ "R": [["ts", { "type": "float64", "doc": "a" }], ["sender", { "blank": "x", "doc": "b" }]] }"""));

        Assert.Equal(["a", "b"], record.Fields.Select(field => field.Rules.Doc));
        Assert.Equal("x", record.Fields[1].Blanks[0]);
    }

    private static string Line(string field) => Text($$"""{ "R": [{{Describe.Begin}}, ["v", {{field}}]] }""").Split('\n')[3];

    private static string Text(string description) => ContractText.Write(Describe.Sound(Describe.Text(description)));
}
