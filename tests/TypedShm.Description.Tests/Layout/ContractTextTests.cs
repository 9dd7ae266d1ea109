using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace TypedShm.Description.Tests;

public sealed class ContractTextTests
{
    [Fact]
    public void The_sample_gives_the_text_that_was_written_by_hand()
    {
        var description = DescriptionReader.Read("Station", [new("station.datadesc.json", File.ReadAllText("schemas/station.datadesc.json"))]);

        Assert.Empty(description.Problems);
        Assert.Equal(File.ReadAllText("schemas/station.contract.txt"), ContractText.Write(description.Contract));
    }

    [Fact]
    public void The_whole_is_a_header_and_the_records_one_by_one()
    {
        var contract = Describe.Records("a", "b").Contract;

        Assert.Equal(
            $"typedshm contract 1\ncontract Test, fingerprint {Fingerprint.Of(contract)}\n"
            + string.Concat(contract.Records.Select(record => "\n" + ContractText.Write(record))),
            ContractText.Write(contract));
    }

    [Theory]
    [InlineData("24.0", "24.0")]
    [InlineData("-0.0", "-0.0")]
    [InlineData("0e5", "0.0")]
    [InlineData("0.1", "0.1")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("0.00001", "1e-05")]
    [InlineData("1.5e-7", "1.5e-07")]
    [InlineData("1e15", "1000000000000000.0")]
    [InlineData("1234567890123456.0", "1234567890123456.0")]
    [InlineData("1e16", "1e+16")]
    [InlineData("1e22", "1e+22")]
    [InlineData("12345678901234567890.0", "1.2345678901234567e+19")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("false", "false")]
    [InlineData("\"a\\u00e9\\n\\t\\\"\\\\\\/\\u007f\\u0001😀\"", "\"a\\u00e9\\n\\t\\\"\\\\/\\u007f\\u0001\\ud83d\\ude00\"")]
    [InlineData("[1, 2]", "[1, 2]")]
    [InlineData("[2, 2, 2]", "2")]
    [InlineData("[0.0, -0.0]", "[0.0, -0.0]")]
    [InlineData("[1.0, 1e0]", "1.0")]
    [InlineData("[\"a\", \"\"]", "[\"a\", \"\"]")]
    public void A_blank_is_strict_JSON_in_one_spelling(string blank, string written) => Assert.Equal(written, Written(blank));

    [Fact]
    public void A_float_is_read_back_to_the_bit()
    {
        var floats = ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(floats, value =>
        {
            var literal = value.ToString("E17", CultureInfo.InvariantCulture);
            Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(JsonSerializer.Deserialize<double>(Written(literal))));
        }));
    }

    [Fact]
    public void A_fingerprint_changes_with_name_type_and_order_and_not_with_a_blank()
    {
        string[] fields = ["""["v", 0], ["w", 0]""", """["w", 0], ["v", 0]""", """["v", 0.0], ["w", 0]""", """["v", [0]], ["w", 0]""", """["u", 0], ["w", 0]"""];

        var fingerprints = fields.Select(field => Describe.Sound(Describe.Fields(field)).Fingerprint).ToList();

        Assert.Equal(fingerprints.Count, fingerprints.Distinct().Count());
        Assert.Equal(fingerprints[0], Describe.Sound(Describe.Fields("""["v", 5], ["w", 6]""")).Fingerprint);
    }

    private static string Written(string blank)
    {
        var line = ContractText.Write(Describe.Sound(Describe.Fields($"[\"v\", {blank}]"))).Split('\n')[3];
        return line[(line.IndexOf(", blank ", StringComparison.Ordinal) + ", blank ".Length)..];
    }
}
