using TypedShm.Snapshots;

namespace TypedShm.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("typedshm-snapshot-");
    private readonly SnapshotFile snapshot;

    public SnapshotTests() => snapshot = new SnapshotFile(folder.FullName, "Subject.Sentence", "txt");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void An_equal_text_passes_and_takes_the_received_file_away()
    {
        File.WriteAllText(snapshot.Verified, "one\ntwo\n");
        File.WriteAllText(snapshot.Received, "old");

        snapshot.Verify("one\r\ntwo\r\n", accept: false);

        Assert.False(File.Exists(snapshot.Received));
    }

    [Fact]
    public void A_missing_verified_file_fails_and_leaves_the_received_one()
    {
        var mismatch = Assert.Throws<SnapshotMismatchException>(() => snapshot.Verify("one\n", accept: false));

        Assert.StartsWith($"{snapshot.Verified} does not exist.", mismatch.Message, StringComparison.Ordinal);
        Assert.Equal("one\n", File.ReadAllText(snapshot.Received));
        Assert.False(File.Exists(snapshot.Verified));
    }

    [Fact]
    public void A_difference_is_shown_with_the_lines_around_it()
    {
        File.WriteAllText(snapshot.Verified, "a\nb\nc\nd\nold\ne\nf\ng\nh\n");

        var mismatch = Assert.Throws<SnapshotMismatchException>(() => snapshot.Verify("a\nb\nc\nd\nnew\nnewer\ne\nf\ng\nh\n", accept: false));

        Assert.Contains("line 5:\n  b\n  c\n  d\n- old\n+ new\n+ newer\n  e\n  f\n  g\nReceived:", mismatch.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n", "a\na\n")]
    [InlineData("a\na\n", "a\n")]
    [InlineData("", "a")]
    [InlineData("a", "")]
    public void A_text_that_only_grew_or_shrank_is_a_difference(string verified, string received)
    {
        File.WriteAllText(snapshot.Verified, verified);

        Assert.Throws<SnapshotMismatchException>(() => snapshot.Verify(received, accept: false));
    }

    [Fact]
    public void Accepting_rewrites_the_verified_file_with_line_feeds()
    {
        File.WriteAllText(snapshot.Verified, "old\n");
        File.WriteAllText(snapshot.Received, "older\n");

        snapshot.Verify("new\r\n", accept: true);

        Assert.Equal("new\n", File.ReadAllText(snapshot.Verified));
        Assert.False(File.Exists(snapshot.Received));
    }

    [Fact]
    public void The_file_lies_beside_the_test_and_is_named_after_it()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "Subject.Sentence_case.verified.json"), "x");

        Snapshot.Verify("x", "json", "case", Path.Combine(folder.FullName, "Subject.cs"), "Sentence");
    }
}
