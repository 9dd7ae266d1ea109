namespace TypedShm.Tests.Runtime;

public sealed class PackedTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("é漢🚀")]
    [InlineData("nul\0inside")]
    [InlineData("123456789012345678901234567890")]
    public void A_string_reads_as_it_was_written(string text)
    {
        var place = Filled(32);
        PackedText.Write(place, text, "r.f");
        PackedText? last = null;
        Assert.True(PackedText.Read(place, ref last, out var read));
        Assert.Equal(text, read);
    }

    [Fact]
    public void A_shorter_string_leaves_nothing_of_a_longer_one()
    {
        var (place, clean) = (Filled(16), new byte[16]);
        PackedText.Write(place, "ab", "r.f");
        PackedText.Write(clean, "ab", "r.f");
        Assert.Equal(clean, place);
        PackedText.Write(place, null, "r.f");
        Assert.Equal(new byte[16], place);
    }

    [Fact]
    public void An_unchanged_string_is_the_same_object()
    {
        var place = new byte[16];
        PackedText? last = null;
        PackedText.Write(place, "same", "r.f");
        PackedText.Read(place, ref last, out var first);
        PackedText.Read(place, ref last, out var second);
        Assert.Same(first, second);

        PackedText.Write(place, "sam", "r.f");
        PackedText.Read(place, ref last, out var shorter);
        PackedText.Write(place, "", "r.f");
        PackedText.Read(place, ref last, out var empty);
        Assert.Equal(("sam", ""), (shorter, empty));
    }

    [Fact]
    public void A_string_that_does_not_fit_or_is_none_is_refused()
    {
        var tooLong = Assert.Throws<ArgumentException>(() => PackedText.Write(new byte[16], "12345678901234567", "r.f"));
        var half = Assert.Throws<ArgumentException>(() => PackedText.Write(new byte[16], $"half {(char)0xD83D}", "r.f"));
        Assert.StartsWith("r.f: the string takes 17 bytes of UTF-8, the field holds 14: \"12345678901234567\"", tooLong.Message, StringComparison.Ordinal);
        Assert.StartsWith("r.f: the string is not valid Unicode at index 5", half.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 7, 0, 1, 2, 3, 4, 5, 6 }, "f: the length 7 is more than the 6 bytes that the field holds")]
    [InlineData(new byte[] { 255, 255, 1, 2, 3, 4, 5, 6 }, "f: the length 65535 is more than")]
    [InlineData(new byte[] { 2, 0, 0xC3, 0x28, 0, 0, 0, 0 }, "f: the bytes are not UTF-8")]
    [InlineData(new byte[] { 3, 0, 0xED, 0xA0, 0x80, 0, 0, 0 }, "f: the bytes are not UTF-8")]
    public void Bytes_that_are_no_string_are_told_apart(byte[] place, string problem)
    {
        PackedText? last = null;
        Assert.False(PackedText.Read(place, ref last, out _));
        Assert.StartsWith(problem, PackedText.Problem("f", place), StringComparison.Ordinal);
    }

    private static byte[] Filled(int size)
    {
        var bytes = new byte[size];
        bytes.AsSpan().Fill(0xAA);
        return bytes;
    }
}
