using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace TypedShm.Description.Tests;

public sealed class DecodingTests
{
    private const string Sound = """{ "R": [["ts", 0.0], ["sender", "é😀"]] }""";

    public static TheoryData<string, byte[]> Files => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sound) },
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sound)] },
        { "UTF-16 with its mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sound)] },
        { "big-endian UTF-16 with its mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sound)] },
        { "UTF-16", Encoding.Unicode.GetBytes(Sound) },
        { "big-endian UTF-16", Encoding.BigEndianUnicode.GetBytes(Sound) },
        { "Latin-1", Encoding.Latin1.GetBytes(Sound) },
        { "a cut character", Encoding.UTF8.GetBytes(Sound)[..^7] },
        { "a surrogate", [0xED, 0xA0, 0x80] },
        { "all bytes", [.. Enumerable.Range(0, 256).Select(value => (byte)value)] },
        { "nothing", [] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Bytes_become_the_text_that_the_compiler_sees(string what, byte[] bytes)
    {
        var text = DescriptionFile.Decode(what, bytes).Text;

        Assert.Equal(SourceText.From(bytes, bytes.Length, Encoding.UTF8).ToString(), text);
    }

    [Fact]
    public void A_byte_that_is_no_UTF_8_is_reported_where_it_stands()
    {
        var latin = DescriptionFile.Decode("f.json", Encoding.Latin1.GetBytes("{\n \"R\": [[\"ts\", 0.0], [\"sender\", \"é\"]] }"));

        Assert.Equal(
            "f.json(2,33): error TSHM001: the file cannot be read as text: the bytes here are not UTF-8; save it as UTF-8 where the project can read it",
            Assert.Single(DescriptionReader.Read("Test", [latin]).Problems).ToString());
    }

    [Fact]
    public void UTF_16_without_its_mark_is_one_problem() =>
        Assert.All(
            [Encoding.Unicode, Encoding.BigEndianUnicode],
            encoding => Assert.Equal(
                "f.json(1,1): error TSHM001: the file cannot be read as text: it looks like UTF-16; save it as UTF-8 where the project can read it",
                Assert.Single(DescriptionReader.Read("Test", [DescriptionFile.Decode("f.json", encoding.GetBytes("{}"))]).Problems).ToString()));
}
