namespace TypedShm.Tests.Runtime.Contracts;

/// <summary>Every kind of line that a contract text has, written by hand.</summary>
public sealed class WholeLanguageTests
{
    private const string Text = """
        typedshm contract 1
        contract Station, fingerprint 13e810313cc860d7

        record BATTERY__status, size 240, fingerprint d0aa568512d61e44, maxAge 2s, expire 0.5s, was OLD__status, name Pack.State
        BATTERY__status.ts: float64 at 0, size 8, unit -, blank 0.0
        BATTERY__status.sender: string at 8, size 48, unit -, blank ""
        BATTERY__status.mode: enum(off,charge,drive) at 56, size 2, unit -, blank "charge"
        BATTERY__status.current: float32 at 60, size 4, unit A, range -400.0 to 400.0, blank 0.1
        BATTERY__status.image: uint16[2,3] at 64, size 12, unit -, blank [1, 2, 3, 4, 5, 65535]
        BATTERY__status.small: int8 at 76, size 1, unit K/s, range - to 5, blank -1
        BATTERY__status.big: uint64 at 80, size 8, unit -, range 1 to -, was large, blank 18446744073709551615
        BATTERY__status.at: time at 88, size 8, unit -, blank 1700000000.25
        BATTERY__status.photo: bytes at 96, size 12, unit -, blank "AQID"
        BATTERY__status.modes: enum(a,b)[2] at 108, size 4, unit -, blank "b"
        BATTERY__status.position.x: float64 at 112, size 8, unit m, range - to 5.0, was px, name Pos.Left, blank 0.0
        BATTERY__status.position.deep.y: int32 at 120, size 4, unit -, was old.deep.y, blank -2147483648
        BATTERY__status.names: string[2] at 124, size 112, unit -, blank ["", "b\u00e9"]

        """;

    private static readonly RecordContract Record = Contract.Parse(Text).Records[0];

    [Fact]
    public void A_record_has_its_rules() => Assert.Equal(
        (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(0.5), "OLD__status"),
        (Record.MaxAge, Record.Expire, Record.FormerName));

    [Fact]
    public void A_field_has_its_rules()
    {
        Assert.Equal(("A", -400f, 400f), (Field("current").Unit, Field("current").Min, Field("current").Max));
        Assert.Equal(("K/s", null, 5L), (Field("small").Unit, Field("small").Min, Field("small").Max));
        Assert.Equal((1UL, null), (Field("big").Min, Field("big").Max));
        Assert.Equal((null, 5.0), (Field("position.x").Min, Field("position.x").Max));
        Assert.Equal(["off", "charge", "drive"], Field("mode").Values);
        Assert.Equal([2, 3], Field("image").Shape);
        Assert.Equal((6, null), (Field("image").Length, Field("mode").Length));
        Assert.Empty(Field("ts").Shape);
        Assert.Empty(Field("ts").Values);
    }

    [Theory]
    [InlineData("big", "large")]
    [InlineData("position.x", "position.px")]
    [InlineData("position.deep.y", "old.deep.y")]
    [InlineData("mode", null)]
    public void A_former_name_is_a_whole_path(string field, string? former) => Assert.Equal(former, Field(field).FormerName);

    [Fact]
    public void Blanks_come_from_the_text()
    {
        Assert.Equal("charge", Blank("mode"));
        Assert.Equal(0.1f, Blank("current"));
        Assert.Equal(new object[] { 1L, 2L, 3L, 4L, 5L, 65535L }, Blank("image"));
        Assert.Equal((-1L, ulong.MaxValue, (long)int.MinValue), (Blank("small"), Blank("big"), Blank("position.deep.y")));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_250), Blank("at"));
        Assert.Equal(new byte[] { 1, 2, 3 }, Blank("photo"));
        Assert.Equal(new object[] { "b", "b" }, Blank("modes"));
        Assert.Equal(new object[] { "", "bé" }, Blank("names"));
    }

    [Fact]
    public void Every_field_is_encoded_back_to_the_same_bytes()
    {
        var back = new byte[Record.Size];
        foreach (var field in Record.Fields.Where(field => field.Name is not ("ts" or "sender")))
        {
            Assert.Null(field.Decode(Record.Blank.Span, out var value));
            if (field.Name is "big" or "current" or "small" || field.Min is null)
                field.Encode(back, value);
        }

        Assert.Equal(Record.Blank.ToArray(), back);
    }

    [Fact]
    public void The_text_is_written_back_to_the_letter() => Assert.Equal(Text, Contract.Parse(Text).Text);

    [Fact]
    public void No_beginning_of_it_is_taken_for_a_contract()
    {
        for (var length = 0; length < Text.Length; length++)
            Assert.StartsWith("contract text, line ", Assert.Throws<FormatException>(() => Contract.Parse(Text[..length])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_change_of_it_does_more_than_be_refused()
    {
        var random = new Random(20_261_121);
        for (var round = 0; round < 5_000; round++)
        {
            var text = Text.ToCharArray();
            for (var change = random.Next(1, 4); change > 0; change--)
                text[random.Next(text.Length)] = random.Next(3) == 0 ? (char)random.Next(0x10000) : "0123456789[]():., \n\"{}-"[random.Next(23)];
            try
            {
                Assert.NotEqual(0, Contract.Parse(new string(text)).Records[0].Blank.Length);
            }
            catch (FormatException refusal)
            {
                Assert.StartsWith("contract text, line ", refusal.Message, StringComparison.Ordinal);
            }
        }
    }

    private static FieldContract Field(string name) => Record.Fields.Single(field => field.Name == name);

    private static object Blank(string name)
    {
        Assert.Null(Field(name).Decode(Record.Blank.Span, out var value));
        return value;
    }
}
