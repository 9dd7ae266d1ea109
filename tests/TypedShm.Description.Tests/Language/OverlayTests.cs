namespace TypedShm.Description.Tests;

public sealed class OverlayTests
{
    private const string Base = $$"""{ "A__r": [{{Describe.Begin}}, ["v", 0.0], ["mode", "off"], ["cells", [0, 0]], ["p", [["x", 0.0]]]], "s": [{{Describe.Begin}}] }""";

    [Fact]
    public void A_later_file_adds_rules_types_and_docs()
    {
        var text = Text(Base, """
            { "A__": { "name": "Pack" },
              "A__r": { "maxAge": "2s", "fields": {
                "v": { "unit": "V", "doc": "d" }, "mode": { "type": "enum", "values": ["off", "on"] },
                "cells": { "type": "uint8" }, "p": { "fields": { "x": { "type": "float32" } } } } } }
            """);

        Assert.Contains(", maxAge 2s, name Pack.R\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "A__r.v: float64 at 56, size 8, unit V, blank 0.0\nA__r.mode: enum(off,on) at 64, size 2, unit -, blank \"off\"\n" +
            "A__r.cells: uint8[2] at 66, size 2, unit -, blank 0\nA__r.p.x: float32 at 68, size 4, unit -, blank 0.0\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_file_has_the_last_word()
    {
        var read = DescriptionReader.Read("Test",
        [
            new("a.json", Base), new("b.json", """{ "s": { "doc": "b", "maxAge": "1s" } }"""), new("c.json", """{ "s": { "doc": "c" } }"""),
        ]);

        Assert.Empty(read.Problems);
        Assert.Equal(new("c", TimeSpan.FromSeconds(1)), read.Contract.Records[1].Rules);
    }

    [Fact]
    public void A_record_that_is_described_anew_takes_only_what_comes_later()
    {
        var read = DescriptionReader.Read("Test",
        [
            new("a.json", Base), new("b.json", """{ "s": { "doc": "b" } }"""),
            new("c.json", $$"""{ "s": [{{Describe.Begin}}, ["n", 0]] }"""), new("d.json", """{ "s": { "maxAge": "1s" } }"""),
        ]);

        Assert.Empty(read.Problems);
        Assert.Equal(["A__r", "s"], read.Contract.Records.Select(record => record.Name));
        Assert.Equal((3, new(null, TimeSpan.FromSeconds(1))), (read.Contract.Records[1].Fields.Count, read.Contract.Records[1].Rules));
    }

    [Fact]
    public void What_is_wrong_is_said_although_a_later_file_describes_the_record_anew()
    {
        var read = DescriptionReader.Read("Test",
        [
            new("a.json", Base), new("b.json", """{ "s": { "docs": "b" } }"""), new("c.json", $$"""{ "s": [{{Describe.Begin}}, ["n", 0]] }"""),
        ]);

        Assert.StartsWith("b.json(1,10): error TSHM109: s: docs is no rule here", Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_reported_in_the_file_that_makes_it() =>
        Assert.Equal(
            ["g.json(1,51): error TSHM226: A__r.v: the blank 0.0 is not within 1 to -; write a blank that is, or move the bound"],
            Problems("""{ "A__r": { "fields": { "v": { "min": 1, "blank": 0 } } } }"""));

    [Fact]
    public void A_record_with_a_mistake_in_a_later_file_is_left_out()
    {
        var read = Describe.Text(Base, """{ "A__r": { "fields": { "v": { "uni": "V" } } } }""");

        Assert.Equal("g.json(1,32): error TSHM214: A__r.v: uni is no rule of a field; write unit", Assert.Single(read.Problems).ToString());
        Assert.Equal(["s"], read.Contract.Records.Select(record => record.Name));
    }

    [Theory]
    [InlineData("""{ "A__r": { "fields": { "mode": { "type": "enum", "values": ["on"] } } } }""", "f.json(1,62): error TSHM225: A__r.mode: \"off\" is not among the values; write on, here or as blank beside the values")]
    [InlineData("""{ "B__": { "doc": "a" } }""", "g.json(1,3): error TSHM118: B__: no record belongs to this group; write A__")]
    [InlineData("""{ "t": { "doc": "a" } }""", "g.json(1,3): error TSHM110: t: has no list of fields, and no earlier file describes the record; write s, or \"fields\": [[\"ts\", 0.0], [\"sender\", \"\"], ...]")]
    [InlineData("""{ "A__r": { "fields": { "p": { "fields": { "y": {} } } } } }""", "g.json(1,44): error TSHM112: A__r.p: there is no field y to refine; write x")]
    public void What_does_not_fit_the_earlier_file_is_reported(string later, string problem) => Assert.Equal([problem], Problems(later));

    [Fact]
    public void A_refinement_before_its_record_refines_nothing() =>
        Assert.Equal(
            ["f.json(1,3): error TSHM110: s: has no list of fields, and no earlier file describes the record; write it in a file that is read later"],
            Describe.Lines(Describe.Text("""{ "s": { "doc": "a" } }""", $$"""{ "s": [{{Describe.Begin}}] }""")));

    private static IEnumerable<string> Problems(string later) => Describe.Lines(Describe.Text(Base, later));

    private static string Text(string description, string later)
    {
        var read = Describe.Text(description, later);
        Assert.Empty(read.Problems);
        return ContractText.Write(read.Contract);
    }
}
