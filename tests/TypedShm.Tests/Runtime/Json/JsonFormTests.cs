using TypedShm.Tests.Runtime.Contracts;

namespace TypedShm.Tests.Runtime.Json;

/// <summary>The types that Python's json does not know by themselves.</summary>
public sealed class JsonFormTests
{
    private const string Stamps = "{\"ts\": 0.0, \"sender\": \"\", \"f\": ";

    [Theory]
    [InlineData(0.1f, "0.1")]
    [InlineData(16777216f, "16777216.0")]
    [InlineData(1e16f, "1e+16")]
    [InlineData(3.4028235e38f, "3.4028235e+38")]
    [InlineData(1e-45f, "1e-45")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void A_float32_has_the_shortest_digits_that_give_the_same_float(float number, string text) =>
        AssertForm("""{ "type": "float32" }""", number, text);

    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(1_700_000_000_123_456_789, "1700000000.123456789")]
    [InlineData(1_700_000_000_250_000_000, "1700000000.25")]
    [InlineData(-1, "-0.000000001")]
    [InlineData(-1_500_000_000, "-1.5")]
    [InlineData(long.MaxValue, "9223372036.854775807")]
    [InlineData(long.MinValue, "-9223372036.854775808")]
    public void A_time_has_seconds_to_the_nanosecond(long nanoseconds, string text)
    {
        var coded = new Coded(Describe.Fields("""["f", { "type": "time" }]"""));
        var packed = new byte[coded.Record.Size];
        BitConverter.TryWriteBytes(packed.AsSpan(coded.Record.Fields[2].Offset), nanoseconds);
        Assert.Equal($"{Stamps}{text}}}", coded.Write(packed));
        Assert.Null(coded.Read($"{Stamps}{text}}}", out var back));
        Assert.Equal(packed, back);
    }

    [Theory]
    [InlineData("1e9", 1_000_000_000_000_000_000)]
    [InlineData("-1e-09", -1)]
    [InlineData("17", 17_000_000_000)]
    [InlineData("0.00000000149", 1)]
    public void A_time_is_read_however_it_is_written(string text, long nanoseconds)
    {
        var coded = new Coded(Describe.Fields("""["f", { "type": "time" }]"""));
        Assert.Null(coded.Read($"{Stamps}{text}}}", out var back));
        Assert.Equal(nanoseconds, BitConverter.ToInt64(back, coded.Record.Fields[2].Offset));
    }

    [Theory]
    [InlineData("off")]
    [InlineData("drive")]
    public void An_enum_has_its_name(string name) => AssertForm("""{ "type": "enum", "values": ["off", "charge", "drive"] }""", name, $"\"{name}\"");

    [Fact]
    public void A_value_of_an_enum_that_only_a_newer_program_knows_keeps_its_number()
    {
        var coded = new Coded(Describe.Fields("""["f", { "type": "enum", "values": ["off", "on"] }]"""));
        var packed = coded.Pack();
        packed[coded.Record.Fields[2].Offset] = 7;
        Assert.Equal($"{Stamps}7}}", coded.Write(packed));
        Assert.Null(coded.Read($"{Stamps}7}}", out var back));
        Assert.Equal(packed, back);
        Assert.StartsWith("f: 65536 is no ", coded.Problem($"{Stamps}65536}}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[0], "")]
    [InlineData(new byte[] { 0, 255 }, "AP8=")]
    [InlineData(new byte[] { 1, 2, 3 }, "AQID")]
    [InlineData(new byte[] { 250, 251, 252, 253, 254, 255 }, "+vv8/f7/")]
    public void Bytes_have_base64(byte[] bytes, string text) => AssertForm("""{ "type": "bytes", "maxBytes": 10 }""", bytes, $"\"{text}\"");

    [Fact]
    public void A_string_that_is_none_becomes_null_and_that_is_none_either()
    {
        var coded = new Coded(Describe.Fields("""["f", ""], ["g", { "type": "bytes", "maxBytes": 10 }]"""));
        var (text, bytes) = (coded.Record.Fields[2].Offset, coded.Record.Fields[3].Offset);
        foreach (var (place, damage, written) in new[] { (text, (byte)200, "null, \"g\": \"\""), (bytes, (byte)11, "\"\", \"g\": null") })
        {
            var packed = coded.Pack();
            packed[place] = damage;
            Assert.Equal($"{Stamps}{written}}}", coded.Write(packed));
            Assert.StartsWith($"{(place == text ? "f" : "g")}: null is no ", coded.Problem(coded.Write(packed)), StringComparison.Ordinal);
        }

        var broken = coded.Pack(("f", "ab"));
        broken[text + 2] = 0xC3;
        Assert.Equal($"{Stamps}null, \"g\": \"\"}}", coded.Write(broken));
    }

    private static void AssertForm(string blank, object value, string text)
    {
        var coded = new Coded(Describe.Fields($"""["f", {blank}]"""));
        var packed = coded.Pack(("f", value));
        Assert.Equal($"{Stamps}{text}}}", coded.Write(packed));
        Assert.Null(coded.Read($"{Stamps}{text}}}", out var back));
        Assert.Equal(packed, back);
    }
}
