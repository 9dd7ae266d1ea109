namespace TypedShm.Tools.Tests.Testing;

public sealed class LineChangesTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("abcabba", "cbabac", 5)]
    [InlineData("xaxbxc", "abc", 3)]
    public void The_fewest_lines_are_named(string old, string now, int lines)
    {
        var changes = LineChanges.Between(Lines(old), Lines(now));

        Assert.Equal(lines, changes.Sum(change => Length(change.Old) + Length(change.New)));
    }

    [Fact]
    public void What_is_between_the_changes_is_the_same_in_both()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var (old, now) = (Random(random), Random(random));

            Assert.Equal(now, Apply(LineChanges.Between(old, now), old, now));
        }
    }

    [Fact]
    public void Texts_too_far_apart_are_one_change()
    {
        string[] old = ["same", .. Enumerable.Range(0, 1000).Select(line => $"old {line}"), "end"];
        string[] now = ["same", .. Enumerable.Range(0, 900).Select(line => $"new {line}"), "end"];

        Assert.Equal([new LineChange(1..1001, 1..901)], LineChanges.Between(old, now));
    }

    private static string[] Lines(string letters) => [.. letters.Select(letter => letter.ToString())];

    private static string[] Random(Random random) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => $"{random.Next(4)}")];

    private static int Length(Range range) => range.End.Value - range.Start.Value;

    private static string[] Apply(IReadOnlyList<LineChange> changes, string[] old, string[] now)
    {
        var result = new List<string>();
        var at = 0;
        foreach (var change in changes)
        {
            result.AddRange(old[at..change.Old.Start]);
            Assert.Equal(result.Count, change.New.Start.Value);
            result.AddRange(now[change.New]);
            at = change.Old.End.Value;
        }

        return [.. result, .. old[at..]];
    }
}
