using TypedShm.Tests.Guards;

namespace TypedShm.Tests.Runtime.Contracts;

public sealed class ContractTextTests
{
    private const string Head = "typedshm contract 1\ncontract X, fingerprint 0000000000000000\n\n";
    private const string Stamps = "r.ts: float64 at 0, size 8, unit -, blank 0.0\nr.sender: string at 8, size 48, unit -, blank \"\"\n";

    private static readonly string Golden = File.ReadAllText(Path.Combine(Repository.Root, "schemas", "station.contract.txt"));

    [Fact]
    public void A_contract_is_read_and_written_back_to_the_letter()
    {
        var contract = Contract.Parse(Golden);
        Assert.Equal(Golden, contract.Text);
        Assert.Equal(("Station", 4, 2), (contract.Name, contract.Records.Count, contract.SlotOf("PUPITRE__joyleft")));
        Assert.Equal(-1, contract.SlotOf("nobody"));
    }

    [Theory]
    [InlineData("BATTERY__measures")]
    [InlineData("BATTERY__alarms")]
    public void Golden_bytes_decode_and_encode_back(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "schemas", $"station.{name}.bin"));
        var contract = Contract.Parse(Golden);
        var record = contract.Records[contract.SlotOf(name)];
        var back = new byte[record.Size];
        foreach (var field in record.Fields)
        {
            Assert.Null(field.Decode(bytes, out var value));
            field.Encode(back, value);
        }

        Assert.Equal(bytes, back);
    }

    [Fact]
    public void Blanks_come_from_the_text()
    {
        var status = Contract.Parse(Golden).Records[3];
        Assert.Null(status.Fields[4].Decode(status.Blank.Span, out var limits));
        Assert.Null(status.Fields[5].Decode(status.Blank.Span, out var names));
        Assert.Equal(new object[] { -1.5, 1e-5, 24.0 }, limits);
        Assert.Equal(new object[] { "the \"left\" one", "prêt" }, names);
    }

    [Theory]
    [InlineData("", "line 1: the text ends too early")]
    [InlineData("typedshm contract 2\n", "line 1: the first line is not 'typedshm contract 1'")]
    [InlineData(Head + "recodr r, size 56, fingerprint 0\n", "line 4: 'record ' is missing")]
    [InlineData(Head + "record r, size x, fingerprint 0\n" + Stamps, "line 4: 'x' is no number")]
    [InlineData(Head + "record r, size -8, fingerprint 0\n" + Stamps, "'-8' is no number")]
    [InlineData(Head + "record r, size 99999999999, fingerprint 0\n" + Stamps, "is no number")]
    [InlineData(Head + "record r, size 1048584, fingerprint 0\n" + Stamps, "line 4: r: a record whose fields end at 56 does not have size 1048584")]
    [InlineData(Head + "record r, size 52, fingerprint 0\n" + Stamps, "line 6: r.sender: lies outside of its record")]
    [InlineData(Head + "record r, size 64, fingerprint 0\n" + Stamps, "line 4: r: a record whose fields end at 56 does not have size 64")]
    [InlineData(Head + "record r.a, size 56, fingerprint 0\n" + Stamps, "line 4: 'r.a' is no name of a record")]
    [InlineData(Head + "record r, size 56, fingerprint 0, maxAge 2\n" + Stamps, "line 4: '2' is no time in seconds")]
    [InlineData(Head + "record r, size 56, fingerprint 0, maxAge 0s\n" + Stamps, "line 4: '0s' is no time in seconds")]
    [InlineData(Head + "record r, size 56, fingerprint 0, expire 1e3s\n" + Stamps, "line 4: '1e3s' is no time in seconds")]
    [InlineData(Head + "record r, size 56, fingerprint 0, expire 864000001s\n" + Stamps, "line 4: '864000001s' is no time in seconds")]
    [InlineData(Head + "record r, size 56, fingerprint 0, expire 2s, maxAge 2s\n" + Stamps, "line 4: ', maxAge 2s' is not expected here")]
    [InlineData(Head + "record r, size 56, fingerprint 0, was a b\n" + Stamps, "line 4: 'a b' is no name")]
    [InlineData("typedshm contract 1\ncontract a b, fingerprint 0\n", "line 2: 'a b' is no name of a contract")]
    [InlineData(Head + "record r, size 56, fingerprint 0\n", "r: ts and sender do not come first")]
    [InlineData(Head + "record r, size 64, fingerprint 0\n" + Stamps + "r.a: int64 at 56, size 8, unit -\n", "line 7: ', blank ' is missing")]
    [InlineData(Head + "record r, size 64, fingerprint 0\n" + Stamps + "r.a: int99 at 56, size 8, unit -, blank 0\n", "r.a: int99 is no type that this version knows")]
    [InlineData(Head + "record r, size 64, fingerprint 0\n" + Stamps + "r.a: int64[ at 56, size 8, unit -, blank 0\n", "int64[ is no type")]
    [InlineData(Head + "record r, size 64, fingerprint 0\n" + Stamps + "r.a: int64[999999999] at 56, size 8, unit -, blank 0\n", "is no type")]
    [InlineData(Head + "record r, size 64, fingerprint 0\n" + Stamps + "r.a: int64 at 56, size 4, unit -, blank 0\n", "r.a: a int64 does not lie at 56 with size 4")]
    [InlineData(Head + "record r, size 64, fingerprint 0\n" + Stamps + "r.a: int64 at 52, size 8, unit -, blank 0\n", "r.a: a int64 does not lie at 52")]
    [InlineData(Head + "record r, size 64, fingerprint 0\n" + Stamps + "r.a: int64 at 48, size 8, unit -, blank 0\n", "r.a: lies outside of its record or on another field")]
    [InlineData(Head + "record r, size 64, fingerprint 0\n" + Stamps + "r.a: int64 at 64, size 8, unit -, blank 0\n", "r.a: lies outside of its record")]
    [InlineData(Head + "record r, size 64, fingerprint 0\n" + Stamps + "r.a: string at 56, size 2, unit -, blank \"\"\n", "r.a: a string does not lie at 56 with size 2")]
    [InlineData(Head + "record r, size 64, fingerprint 0\n" + Stamps + "r.ts: int64 at 56, size 8, unit -, blank 0\n", "r.ts: the field comes twice")]
    [InlineData(Head + "record r, size 56, fingerprint 0\n" + Stamps, "r: the fingerprint 0 is not that of its fields")]
    public void A_damaged_text_is_refused_with_the_place(string text, string message)
    {
        var failure = Assert.Throws<FormatException>(() => Contract.Parse(text));
        Assert.StartsWith("contract text, line ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_comes_twice_or_another_ones_fingerprint_is_refused()
    {
        var record = Golden[Golden.IndexOf("\nrecord status", StringComparison.Ordinal)..];
        Assert.Equal("contract text, line 37: status: the record comes twice", Assert.Throws<FormatException>(() => Contract.Parse(Golden + record)).Message);
        var failure = Assert.Throws<FormatException>(() => Contract.Parse(Golden.Replace("149aab253c8f5191", "149aab253c8f5190", StringComparison.Ordinal)));
        Assert.StartsWith("contract text, line 2: contract Station: the fingerprint 149aab253c8f5190 is not that of its records", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("1.5")]
    [InlineData("[1, 2]")]
    [InlineData("1 2")]
    public void A_blank_of_another_type_is_refused(string blank)
    {
        var text = Golden.Replace("cycles: int64 at 104, size 8, unit -, blank 0", $"cycles: int64 at 104, size 8, unit -, blank {blank}", StringComparison.Ordinal);
        Assert.StartsWith("contract text, line 10: BATTERY__measures.cycles: ", Assert.Throws<FormatException>(() => Contract.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_beginning_of_a_text_is_taken_for_a_contract()
    {
        for (var length = 0; length < Golden.Length; length++)
            Assert.Throws<FormatException>(() => Contract.Parse(Golden[..length]));
    }

    [Fact]
    public void No_change_of_a_text_does_more_than_be_refused()
    {
        var random = new Random(20_261_120);
        for (var round = 0; round < 5_000; round++)
        {
            var text = Golden.ToCharArray();
            for (var change = random.Next(1, 4); change > 0; change--)
                text[random.Next(text.Length)] = random.Next(3) == 0 ? (char)random.Next(0x10000) : "0123456789[]:., \n\"{}-"[random.Next(21)];
            try
            {
                Contract.Parse(new string(text));
            }
            catch (FormatException refusal)
            {
                Assert.StartsWith("contract text, line ", refusal.Message, StringComparison.Ordinal);
            }
        }
    }
}
