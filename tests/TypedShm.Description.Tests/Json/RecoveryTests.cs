namespace TypedShm.Description.Tests;

public sealed class RecoveryTests
{
    [Fact]
    public void Seven_mistakes_of_one_file_are_seven_problems()
    {
        var description = Describe.Text("""
            {
              "a": [["ts", 0.0], ["sender", ""], ["v", 01]],
              "b": [["ts", 0.0}, ["sender", ""]],
              "c": [["ts", 0.0] ["sender", ""], ["v", [1, "x"]]],
              "good": [["ts", 0.0], ["sender", ""]],
              "d-e": [["ts", 0.0], ["sender", ""]],
              "f": [["ts", 0.0], ["sender", ""],],
            }
            """);

        Assert.Equal(
            [
                "f.json(2,44): error TSHM002: 01 is not JSON; write 1",
                "f.json(3,19): error TSHM002: ] is expected here, not }; write ]",
                "f.json(4,21): error TSHM002: a comma is missing before this; write it",
                "f.json(4,47): error TSHM212: c.v: a list of blanks must be of one type, but 1 is int64 and \"x\" is string; write blanks of type int64 only",
                "f.json(6,3): error TSHM101: d-e: a record's name has letters, digits and _ only, and no digit first; write d_e",
                "f.json(7,36): error TSHM002: nothing follows this comma; remove it",
                "f.json(7,38): error TSHM002: nothing follows this comma; remove it",
            ],
            Describe.Lines(description));
        Assert.Equal(["good"], description.Contract.Records.Select(record => record.Name));
    }

    [Theory]
    [InlineData("""{ "R": [["ts", 0.0], ["sender", ""], "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ "R": [["ts", 0.0], ["sender", "", "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ "R": [["ts", 0.0], ["sender", ""]]], "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ "R": [["ts", 0.0], ["sender", ""]]}, "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ "R": [["ts", 0.0], ["sender", ""]] "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ "S": [["ts", 0], ["sender", ""], ["v, 0.0]] }""", 2)]
    [InlineData("""{ "R": [["ts": 0.0], ["sender", ""]], "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ "R" [["ts", 0.0], ["sender", ""]], "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ 'R': [["ts", 0.0], ["sender", ""]], "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ "R": , "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ , "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ "R": [["ts", 0.0], ["sender", ""]] /* the old one */, "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ "R": [["ts", 0.0], ["sender", "\q"]], "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""x { "S": [["ts", 0], ["sender", ""]] }""", 2)]
    [InlineData("""{ "S": [["ts", 0], ["sender", ""]]""", 2)]
    public void A_syntax_error_does_not_hide_what_else_is_wrong(string text, int problems)
    {
        var lines = Describe.Lines(Describe.Text(text)).ToList();

        Assert.Contains(lines, line => line.EndsWith("error TSHM105: S.ts: must be float64, but this blank is int64; write 0.0", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("TSHM002", StringComparison.Ordinal));
        Assert.Equal(problems, lines.Count);
    }

    [Fact]
    public void A_record_that_had_to_be_mended_is_left_out_and_the_sound_ones_stay()
    {
        var description = Describe.Text($$"""{ "a": [{{Describe.Begin}}], "b": [{{Describe.Begin}} ["v", 1]], "c": [{{Describe.Begin}}], "d": [{{Describe.Begin}}""");

        Assert.Equal(["a", "c"], description.Contract.Records.Select(record => record.Name));
    }

    [Fact]
    public void Problems_are_listed_by_file_then_by_place()
    {
        var description = DescriptionReader.Read(
            "Test", [new("b.json", """{ "R": [["ts", 0], ["sender", 0]] x }"""), new("a.json", """{ "S": 0 }""")]);

        Assert.Equal(["b.json:16", "b.json:31", "b.json:35", "a.json:8"], description.Problems.Select(problem => $"{problem.Path}:{problem.Place.Column + 1}"));
    }
}
