using Microsoft.CodeAnalysis.Text;

namespace TypedShm.Description.Tests;

public sealed class PlaceTests
{
    private const string Mistake = "[\"v\", null]";

    [Theory]
    [InlineData("\n", 2, 36)]
    [InlineData("\r\n", 2, 36)]
    [InlineData("\r", 2, 36)]
    [InlineData("\r\n\n\r\r\n", 5, 36)]
    [InlineData("\t", 1, 43)]
    public void A_line_ends_at_any_line_break_and_a_tab_is_one_column(string space, int line, int column)
    {
        var problem = Assert.Single(Describe.Text($"{{ \"R\":{space}[{Describe.Begin},{Mistake}] }}").Problems);

        Assert.Equal((line, column), (problem.Place.Line + 1, problem.Place.Column + 1));
    }

    [Theory]
    [InlineData("é")]
    [InlineData("日本")]
    [InlineData("😀")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    [InlineData("a\u0085b")]
    [InlineData("a\vb\fc")]
    public void A_place_is_where_the_compiler_shows_it(string inString)
    {
        var text = $"\uFEFF{{\r\n\t\"R\": [{Describe.Begin}, [\"s\", \"{inString}\"], {Mistake}] }}";

        var checkedPlaces = Describe.Text(text).Problems.Select(problem => problem.Place).ToList();

        Assert.Contains(checkedPlaces, place => place.Start == text.IndexOf("null", StringComparison.Ordinal) && place.Length == 4);
        Assert.All(checkedPlaces, place => Assert.Equal(AsCompilerSees(text, place), place));
    }

    [Fact]
    public void A_place_may_span_lines()
    {
        var place = Assert.Single(Describe.Text("{ \"R\": [[\"ts\", 0.0], [\"sender\", \"\"],\r\n [\n ]] }").Problems).Place;

        Assert.Equal(new(39, 4, 1, 1, 2, 2), place);
    }

    private static TextPlace AsCompilerSees(string text, TextPlace place)
    {
        var lines = SourceText.From(text).Lines.GetLinePositionSpan(new(place.Start, place.Length));
        return new(place.Start, place.Length, lines.Start.Line, lines.Start.Character, lines.End.Line, lines.End.Character);
    }
}
