namespace TypedShm.Tests.Runtime.Contracts;

/// <summary>Lines of fields that are none, and what reading them may cost.</summary>
public sealed class HostileLineTests
{
    private const string Head = "typedshm contract 1\ncontract X, fingerprint 0000000000000000\n\n";
    private const string Stamps = "r.ts: float64 at 0, size 8, unit -, blank 0.0\nr.sender: string at 8, size 48, unit -, blank \"\"\n";

    [Theory]
    [InlineData("a: int8 at 56, size 2, unit -, blank 0", "r.a: a int8 does not lie at 56 with size 2")]
    [InlineData("a: int32 at 58, size 4, unit -, blank 0", "r.a: a int32 does not lie at 58 with size 4")]
    [InlineData("a: string at 56, size 5, unit -, blank \"\"", "a string does not lie at 56 with size 5")]
    [InlineData("a: string at 56, size 65538, unit -, blank \"\"", "a string does not lie at 56 with size 65538")]
    [InlineData("a: bytes at 56, size 2, unit -, blank \"\"", "a bytes does not lie at 56 with size 2")]
    [InlineData("a: bytes at 56, size 65539, unit -, blank \"\"", "a bytes does not lie at 56 with size 65539")]
    [InlineData("a: bytes at 56, size 65542, unit -, blank \"\"", "a bytes does not lie at 56 with size 65542")]
    [InlineData("a: int8[3] at 56, size 4, unit -, blank 0", "a int8[3] does not lie at 56 with size 4")]
    [InlineData("a: int8[0] at 56, size 1, unit -, blank 0", "int8[0] is no type")]
    [InlineData("a: int8[] at 56, size 1, unit -, blank 0", "int8[] is no type")]
    [InlineData("a: int8[1,1,1,1,1,1,1,1,1] at 56, size 1, unit -, blank 0", "int8[1,1,1,1,1,1,1,1,1] is no type")]
    [InlineData("a: int8[65536,65536] at 56, size 1, unit -, blank 0", "int8[65536,65536] is no type")]
    [InlineData("a: enum at 56, size 2, unit -, blank \"a\"", "enum is no type that this version knows")]
    [InlineData("a: enum() at 56, size 2, unit -, blank \"a\"", "'' is no name of a value")]
    [InlineData("a: enum(a,b,a) at 56, size 2, unit -, blank \"a\"", "the value a comes twice")]
    [InlineData("a: enum(a,1b) at 56, size 2, unit -, blank \"a\"", "'1b' is no name of a value")]
    [InlineData("a: enum(a)(b) at 56, size 2, unit -, blank \"a\"", "'a)(b' is no name of a value")]
    [InlineData("a: enum(a) at 56, size 2, unit -, blank \"c\"", "\"c\" is no enum(a)")]
    [InlineData("a: enum(a) at 56, size 2, unit -, blank 0", "0 is no enum(a)")]
    [InlineData("a: int8 at 56, size 1, unit -, blank 128", "128 is no int8")]
    [InlineData("a: uint64 at 56, size 8, unit -, blank -1", "-1 is no uint64")]
    [InlineData("a: float32 at 56, size 4, unit -, blank 1e39", "1e39 is no float32")]
    [InlineData("a: float64 at 56, size 8, unit -, blank 1e999", "1e999 is no float64")]
    [InlineData("a: time at 56, size 8, unit -, blank 0.0000000001", "0.0000000001 is no time")]
    [InlineData("a: time at 56, size 8, unit -, blank 1e28", "1e28 is no time")]
    [InlineData("a: time at 56, size 8, unit -, blank 9223372036.9", "9223372036.9 is no time")]
    [InlineData("a: bytes at 56, size 4, unit -, blank \"AQID\"", "the blank takes 5 bytes, the field has 4")]
    [InlineData("a: bytes at 56, size 4, unit -, blank \"A\"", "\"A\" is no bytes")]
    [InlineData("a: string at 56, size 4, unit -, blank \"\\ud800\"", "is not JSON")]
    [InlineData("a: string at 56, size 4, unit -, blank \"abc\"", "the blank takes 5 bytes, the field has 4")]
    [InlineData("a: int8[2] at 56, size 2, unit -, blank [1, 2, 3]", "[1, 2, 3] is no int8[2]")]
    [InlineData("a: int8[2] at 56, size 2, unit -, blank [1]", "[1] is no int8[2]")]
    [InlineData("a: int8[2] at 56, size 2, unit -, blank [[1, 2]]", "[[1, 2]] is no int8[2]")]
    [InlineData("a: int8 at 56, size 1, unit -, blank [1]", "[1] is no int8")]
    [InlineData("a: int8 at 56, size 1, unit -, range 1, blank 0", "'1' is no range of int8")]
    [InlineData("a: int8 at 56, size 1, unit -, range 2 to 1, blank 0", "'2 to 1' is no range of int8")]
    [InlineData("a: int8 at 56, size 1, unit -, range - to -, blank 0", "'- to -' is no range of int8")]
    [InlineData("a: int8 at 56, size 1, unit -, range 0 to 128, blank 0", "'128' is no range of int8")]
    [InlineData("a: float64 at 56, size 8, unit -, range 0 to Infinity, blank 0.0", "'Infinity' is no range of float64")]
    [InlineData("a: bool at 56, size 1, unit -, range 0 to 1, blank false", "'0 to 1' is no range of bool")]
    [InlineData("a: int8 at 56, size 1, unit , blank 0", "'' is no unit")]
    [InlineData("a: int8 at 56, size 1, unit m\u001b[2J, blank 0", "'m?[2J' is no unit")]
    [InlineData("a: int8 at 56, size 1, unit 123456789012345678901234567890123, blank 0", "is no unit")]
    [InlineData("a: int8 at 56, size 1, unit -, was a b, blank 0", "'a b' is no name")]
    [InlineData("a: int8 at 56, size 1, unit -, was b, range 0 to 1, blank 0", "', blank ' is missing")]
    [InlineData("a..b: int8 at 56, size 1, unit -, blank 0", "'a..b' is no name of a field")]
    [InlineData("a.: int8 at 56, size 1, unit -, blank 0", "'a.' is no name of a field")]
    [InlineData("a\u001bb: int8 at 56, size 1, unit -, blank 0", "'a?b' is no name of a field")]
    public void A_field_that_is_none_is_refused_with_its_line(string field, string message)
    {
        var failure = Assert.Throws<FormatException>(() => Contract.Parse($"{Head}record r, size 131072, fingerprint 0\n{Stamps}r.{field}\n"));
        Assert.StartsWith("contract text, line 7: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uint8[1048520]", "7")]
    [InlineData("bytes", "\"AQ==\"")]
    [InlineData("enum(a)[524260]", "\"a\"")]
    public void What_is_allocated_grows_with_the_text_and_not_with_the_sizes_in_it(string type, string blank)
    {
        // The last record's fingerprint is wrong, so that all others have been read by then.
        var records = Enumerable.Range(0, 2_000).Select(number => $"\n{Signed($"r{number}", type, blank)}");
        var text = $"{Head}{string.Concat(records)}\n{Signed("last", type, blank).Replace("fingerprint ", "fingerprint x", StringComparison.Ordinal)}";
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("last: the fingerprint x", Assert.Throws<FormatException>(() => Contract.Parse(text)).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 50 * text.Length);
    }

    [Fact]
    public void What_is_repeated_of_a_long_line_is_short()
    {
        var failure = Assert.Throws<FormatException>(() => Contract.Parse($"{Head}record {new string('!', 1_000_000)}, size 1, fingerprint 0\n"));
        Assert.InRange(failure.Message.Length, 1, 200);
    }

    private static string Signed(string name, string type, string blank)
    {
        var lines = Stamps.Replace("r.", $"{name}.", StringComparison.Ordinal) + $"{name}.a: {type} at 56, size 1048520, unit -, blank {blank}\n";
        var digest = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{name}\nts float64 0 8\nsender string 8 48\na {type} 56 1048520\n"));
        return $"record {name}, size 1048576, fingerprint {Convert.ToHexStringLower(digest.AsSpan(0, 8))}\n{lines}";
    }
}
