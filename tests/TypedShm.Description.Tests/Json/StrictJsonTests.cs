namespace TypedShm.Description.Tests;

public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("01", "write 1")]
    [InlineData("-01.5", "write -1.5")]
    [InlineData("+1", "write 1")]
    [InlineData(".5", "write 0.5")]
    [InlineData("-.5", "write -0.5")]
    [InlineData("1.", "write 1.0")]
    [InlineData("1e", "write a number such as 0, 0.5 or 1e3")]
    [InlineData("0x10", "write a number such as 0, 0.5 or 1e3")]
    [InlineData("-", "write a number such as 0, 0.5 or 1e3")]
    [InlineData("1_000", "write a number such as 0, 0.5 or 1e3")]
    [InlineData("NaN", "write a finite number such as 0.0")]
    [InlineData("-Infinity", "write a finite number such as 0.0")]
    [InlineData("True", "write true")]
    [InlineData("None", "write a blank such as 0, 0.0, false or \"\"")]
    [InlineData("...", "remove it")]
    [InlineData("off", "write text in double quotes")]
    [InlineData("'text'", "write text in double quotes")]
    [InlineData("١", "write text in double quotes")]
    public void What_is_not_JSON_is_refused_with_what_is(string blank, string instead)
    {
        var problem = Assert.Single(Describe.Fields($"[\"v\", {blank}]").Problems);

        Assert.Equal($"{blank} is not JSON; {instead}", problem.Message);
        Assert.Equal(blank.Length, problem.Place.Length);
    }

    [Theory]
    [InlineData(@"\x41", @"\x is no escape of JSON; write \\ for a backslash")]
    [InlineData(@"\u00g0", @"\u needs four hexadecimal digits; write an escape such as \u00e9")]
    [InlineData(@"\u12", @"\u needs four hexadecimal digits; write an escape such as \u00e9")]
    [InlineData(@"\ud83d", "half of a surrogate pair is no character; write both halves")]
    [InlineData(@"\ude00\ud83d\ude00", "half of a surrogate pair is no character; write both halves")]
    [InlineData(@"\ud83d\ud83d\ude00", "half of a surrogate pair is no character; write both halves")]
    [InlineData("a\tb", @"a string must not hold the control character U+0009; write \u0009")]
    public void A_string_holds_characters_and_escapes_of_JSON_only(string inside, string message) =>
        Assert.Equal(message, Assert.Single(Describe.Fields($"[\"v\", \"{inside}\"]").Problems).Message);

    [Fact]
    public void A_lone_surrogate_in_the_text_is_refused() =>
        Assert.StartsWith("half of", Assert.Single(Describe.Fields("[\"v\", \"\ud83d\"]").Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Escapes_are_decoded()
    {
        var record = Describe.Sound(Describe.Fields(@"[""v"", ""\""\\\/\b\f\n\r\t\u00e9\ud83d\ude00""]"));

        Assert.Equal("\"\\/\b\f\n\r\té😀", record.Fields[2].Blanks[0]);
    }

    [Theory]
    [InlineData("# note\n", "JSON has no comments; remove it")]
    [InlineData("// note\n", "JSON has no comments; remove it")]
    [InlineData("/* note */", "JSON has no comments; remove it")]
    [InlineData("\u00a0", "U+00A0 is no white space of JSON; write a space")]
    [InlineData("\u200b", "U+200B is no white space of JSON; write a space")]
    [InlineData("\u0001", "U+0001 is no white space of JSON; write a space")]
    [InlineData("\n=======\n", "a merge left its mark here; keep one of the two versions and remove the marks")]
    [InlineData("\u2028", "U+2028 is no white space of JSON; write a space")]
    public void Between_tokens_stands_white_space_of_JSON_only(string between, string message) =>
        Assert.Equal(message, Assert.Single(Describe.Text($"{{{between} \"R\": [{Describe.Begin}] }}").Problems).Message);

    [Fact]
    public void A_byte_order_mark_at_the_start_is_skipped() =>
        Describe.Sound(Describe.Text($"\uFEFF{{ \"R\": [{Describe.Begin}] }}"));

    [Theory]
    [InlineData("0", FieldKind.Int64, 0L)]
    [InlineData("-0", FieldKind.Int64, 0L)]
    [InlineData("-9223372036854775808", FieldKind.Int64, long.MinValue)]
    [InlineData("0.0", FieldKind.Float64, 0.0)]
    [InlineData("1e3", FieldKind.Float64, 1000.0)]
    [InlineData("25E-1", FieldKind.Float64, 2.5)]
    [InlineData("1e-999", FieldKind.Float64, 0.0)]
    [InlineData("true", FieldKind.Bool, true)]
    [InlineData("\"\"", FieldKind.String, "")]
    public void A_blank_gives_the_type_by_how_it_is_written(string blank, FieldKind kind, object value)
    {
        var field = Describe.Sound(Describe.Fields($"[\"v\", {blank}]")).Fields[2];

        Assert.Equal((kind, false, value), (field.Kind, field.Type.IsArray, field.Blanks[0]));
    }

    [Fact]
    public void A_list_of_blanks_is_an_array_of_their_number()
    {
        var field = Describe.Sound(Describe.Fields("""["v", [1, 2, 3]]""")).Fields[2];

        Assert.Equal((FieldKind.Int64, 3, new EquatableArray<object>([1L, 2L, 3L])), (field.Kind, field.Type.Count, field.Blanks));
    }
}
