using FsCheck;
using FsCheck.Fluent;

namespace TypedShm.Description.Tests;

public sealed class HostileTextTests
{
    private const int Large = 10_000_000;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\"R\":", "\"ts\"", "0.0", "\"sender\"", "\"\"", "[\"ts\",0.0],[\"sender\",\"\"]",
        "-", "1e999", "null", "NaN", "'", "/*", "*/", "//", "\n", "\r", "\u2028", "\ud800", "\udc00", "\0", "\uFEFF", "\\u", "é", " ", "__", "true",
    ];

    public static TheoryData<string> Repeated =>
    [
        "[", "{", "]", "}", ",", ":", "\"", "\\", "\"\\", "'", "x", "x ", "1", "/*", "//", "/* ", "\n", "\r\n", "\0", "\ud800", "\u2028",
        "(", ")", "=", "=>", ";", "#", "#\n", "\n=======", "\u200b", "[{", "{\"a\":", "{\"a\":[", "\"a\":", "\"a\",", "[],", "{},", "\",\\\"", "'\\'\"", "{]", "[}", "[0,", "\"\\u", "\uFEFF", "x\"",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Ten_megabytes_of_anything_are_problems(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Large / piece.Length));

        Assert.NotEmpty(Describe.Text(text).Problems);
        Assert.NotEmpty(Describe.Text("{\"R\":[" + text).Problems);
    }

    [Fact]
    public void Ten_thousand_levels_are_one_problem_of_nesting()
    {
        var problems = Describe.Text("{\"R\":" + new string('[', 10_000) + new string(']', 10_000) + "}").Problems;

        Assert.Equal(InFile.NestedTooDeep, Assert.Single(problems).Kind);
    }

    [Fact]
    public void The_problems_of_one_file_end_with_a_note_after_a_hundred()
    {
        var fields = string.Join(", ", Enumerable.Range(0, 1000).Select(i => $"[\"v{i}\", null]"));

        var description = DescriptionReader.Read("Test", [new("a", $"{{ \"R\": [{Describe.Begin}, {fields}] }}"), new("b", "{ \"S\": 1 }")]);

        Assert.Equal(102, description.Problems.Count);
        Assert.Equal(InFile.TooManyProblems, description.Problems[100].Kind);
        Assert.Equal("b", description.Problems[101].Path);
    }

    [Fact]
    public void A_number_of_a_million_digits_is_quoted_in_part()
    {
        var problem = Assert.Single(Describe.Fields($"[\"v\", {new string('9', 1_000_000)}]").Problems);

        Assert.InRange(problem.Message.Length, 1, 400);
    }

    [Fact]
    public void Garbage_never_throws_and_every_problem_lies_in_the_text()
    {
        var garbage = Gen.Elements(Pieces).ArrayOf(60).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(garbage, IsReadWithPlaces));
    }

    [Fact]
    public void A_description_with_one_piece_too_many_never_throws()
    {
        var sound = $"{{ \"A__b\": [{Describe.Begin}, [\"v\", [0, 1]], [\"w\", \"x\"]], \"c\": [{Describe.Begin}] }}";
        var damage = Gen.Elements(Pieces).SelectMany(_ => Gen.Choose(0, sound.Length), (piece, at) => new[] { sound[..at], piece, sound[at..] });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(damage.ToArbitrary(), IsReadWithPlaces));
    }

    private static bool IsReadWithPlaces(string[] pieces)
    {
        var text = string.Concat(pieces);
        return Describe.Text(text).Problems.All(problem => problem.Place.Start >= 0 && problem.Place.Start + problem.Place.Length <= text.Length);
    }
}
