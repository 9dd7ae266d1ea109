using TypedShm.Cli.Contracts;

namespace TypedShm.Tools.Tests.Cli;

public sealed class LineDifferenceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a\nb\n", "a\nb\n", "")]
    [InlineData("a\r\nb\r\n", "a\nb\n", "")]
    [InlineData("", "a\nb\n", "+a +b")]
    [InlineData("a\nb\nc\n", "a\nc\n", "-b")]
    [InlineData("a\nb\nc\n", "a\nx\nc\n", "-b +x")]
    [InlineData("a\nb\nc\nd\n", "d\na\nb\nc\n", "+d -d")]
    [InlineData("a\nb\nc\n", "c\nb\na\n", "-a -b +b +a")]
    [InlineData("a\na\nb\n", "a\nb\n", "-a")]
    public void As_few_lines_as_can_be_are_gone_or_new(string old, string current, string changes) =>
        Assert.Equal(changes, string.Join(' ', LineDifference.Of(old, current)));

    [Fact]
    public void What_is_kept_gone_and_new_makes_both_texts_again()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            string[] old = Lines(random), now = Lines(random);
            var changes = LineDifference.Of(string.Join('\n', old), string.Join('\n', now));

            Assert.Equal(old.Except(Marked(changes, '-')), now.Except(Marked(changes, '+')));
            Assert.Equal(LongestCommon(old, now), old.Length - Marked(changes, '-').Count());
        }
    }

    private static string[] Lines(Random random) => [.. Enumerable.Range(0, 12).OrderBy(_ => random.Next()).Take(random.Next(1, 12)).Select(line => $"line {line}")];

    private static IEnumerable<string> Marked(IReadOnlyList<string> changes, char mark) => changes.Where(line => line[0] == mark).Select(line => line[1..]);

    private static int LongestCommon(string[] old, string[] now)
    {
        var lengths = new int[now.Length + 1];
        foreach (var line in old)
        {
            var diagonal = 0;
            for (var right = 1; right <= now.Length; right++)
                (diagonal, lengths[right]) = (lengths[right], line == now[right - 1] ? diagonal + 1 : Math.Max(lengths[right], lengths[right - 1]));
        }

        return lengths[now.Length];
    }
}
