using System.Text;
using System.Text.Json;
using TypedShm.Inspection;

namespace TypedShm.Tests.Runtime.Json;

/// <summary>A capacity binds who sets, not what programs in other languages have written: that is read whole.</summary>
public sealed class LongTextTests : IDisposable
{
    private const string Long = "0123456789abcdef";

    private readonly JsonTransport region = new(Texts.Contract);
    private readonly Texts typed;
    private readonly InspectionSession tool;

    public LongTextTests()
    {
        typed = Texts.Open(new SessionOptions { Address = "json:typed", Sender = "TYPED", Transport = region });
        tool = InspectionSession.Open(Texts.Contract.Text, [region], new SessionOptions { Address = "json:tool", Sender = "TOOL" });
    }

    public void Dispose()
    {
        typed.Dispose();
        tool.Dispose();
        region.Dispose();
    }

    [Fact]
    public void What_was_set_is_read_back()
    {
        typed.Page.Set(new() { Title = "é", Lines = ["a", "", "c"], Photo = new byte[] { 1, 2 }, Tail = "x" });
        typed.Flush();

        Assert.Equal(ReadStatus.Fresh, typed.Page.Read(out var page));
        Assert.Equal(("TYPED", "é", "a", "", "c", "x"), (page.Sender, page.Title, page.Lines[0], page.Lines[1], page.Lines[2], page.Tail));
        Assert.Equal(new byte[] { 1, 2 }, page.Photo.ToArray());
    }

    [Theory]
    [InlineData("abcdefghijklmnop")]
    [InlineData("éééééééééé")]
    [InlineData("漢漢漢漢漢漢漢")]
    [InlineData("🚀🚀🚀🚀🚀")]
    [InlineData("aé漢🚀aé漢🚀")]
    [InlineData("🚀漢éa🚀漢éa")]
    public void A_text_is_read_whole_wherever_its_place_ends_in_it(string text)
    {
        for (var lead = 0; lead < 12; lead++)
        {
            var whole = new string('x', lead) + text;
            Put(title: whole, lines: [whole, "short", whole]);
            AssertRead(whole, whole, "short", whole);
            Assert.Equal("end", typed.Page.Read().Value.Tail);
            // As long as its place holds, and the beginning of what was read before.
            Put(title: Fitting(whole, 8), lines: ["", whole, Fitting(whole, 4)]);
            AssertRead(Fitting(whole, 8), "", whole, Fitting(whole, 4));
        }
    }

    [Fact]
    public void Bytes_are_read_whole()
    {
        for (var length = 0; length < 40; length++)
        {
            var bytes = Enumerable.Range(1, length).Select(value => (byte)value).ToArray();
            Put(photo: bytes);
            Assert.Equal(ReadStatus.Fresh, typed.Page.Read(out var page));
            Assert.Equal(bytes, page.Photo.ToArray());
            Assert.Equal(bytes, tool.Read("page").Value["photo"]);
        }
    }

    [Fact]
    public void A_group_has_the_long_texts_of_each_record_and_a_bad_member_spoils_none()
    {
        Put(title: Long);
        region["note"] = $$"""{"ts": 1, "sender": "{{Long}}{{Long}}{{Long}}{{Long}}", "text": "n"}""";
        var (page, note) = typed.Read(typed.Page, typed.Note);
        Assert.Equal((Long, "end", $"{Long}{Long}{Long}{Long}", "n"), (page.Value.Title, page.Value.Tail, note.Value.Sender, note.Value.Text));

        region["note"] = """{"ts": 1, "sender": 5}""";
        (page, note) = typed.Read(typed.Page, typed.Note);
        Assert.Equal((ReadStatus.Fresh, Long, ReadStatus.Invalid, "sender: 5 is no string"), (page.Status, page.Value.Title, note.Status, note.Problem));
        var inspected = tool.Read(["page", "note"]);
        Assert.Equal((Long, ReadStatus.Invalid, "sender: 5 is no string"), (inspected[0].Value["title"], inspected[1].Status, inspected[1].Problem));
    }

    [Fact]
    public void The_last_of_two_keys_of_one_name_holds_though_the_first_was_long()
    {
        Put();
        var twice = $"""
            "title": "{Long}", "title": "{Long[..8]}", "lines": ["{Long}", "", "{Long}"], "lines": ["", "{Long}", ""], "tail"
            """;
        region["page"] = region["page"].Replace("\"tail\"", twice, StringComparison.Ordinal);
        AssertRead(Long[..8], "", Long, "");
    }

    [Fact]
    public void A_record_that_was_read_cut_is_not_set_again_until_its_texts_are_set_anew()
    {
        Put(title: Long, lines: ["", Long, ""]);
        var page = tool.Read("page").Value;

        AssertRefused(page, "page.title");
        page["tail"] = "anew";
        AssertRefused(page, "page.title");
        page["title"] = "anew";
        AssertRefused(page, "page.lines");
        page["lines"] = new[] { "a", "b", "c" };
        tool.Set(page);
        tool.Flush();

        AssertRead("anew", "a", "b", "c");
        Assert.Equal("anew", tool.Read("page").Value["tail"]);
    }

    private void AssertRefused(InspectedRecord page, string field)
    {
        var refusal = Assert.Throws<ArgumentException>(() => tool.Set(page));
        Assert.StartsWith($"{field}: what was read is longer than the ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, tool.Flush());
    }

    private void Put(string title = "", string[]? lines = null, byte[]? photo = null) =>
        region["page"] = JsonSerializer.Serialize(new { ts = 1, sender = "PY", title, lines = lines ?? ["", "", ""], photo = photo ?? [], tail = "end" });

    private void AssertRead(string title, params string[] lines)
    {
        Assert.Equal(ReadStatus.Fresh, typed.Page.Read(out var page));
        Assert.Equal(title, page.Title);
        Assert.Equal((lines[0], lines[1], lines[2]), (page.Lines[0], page.Lines[1], page.Lines[2]));
        var inspected = tool.Read("page").Value;
        Assert.Equal(title, inspected["title"]);
        Assert.Equal(lines, (object[])inspected["lines"]);
    }

    /// <summary>Gives as many characters as fit.</summary>
    private static string Fitting(string text, int capacity)
    {
        var fitting = "";
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(fitting + rune) > capacity)
                break;
            fitting += rune;
        }

        return fitting;
    }
}
