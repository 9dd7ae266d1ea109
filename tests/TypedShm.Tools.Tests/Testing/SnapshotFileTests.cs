namespace TypedShm.Tools.Tests.Testing;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("typedshm-snapshot-");
    private readonly SnapshotFile snapshot;

    public SnapshotFileTests() => snapshot = new SnapshotFile(folder.FullName, "Subject.Sentence", "txt");

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

    [Theory]
    [InlineData(null, "Subject.Sentence.verified.json")]
    [InlineData("site=north", "Subject.Sentence_site=north.verified.json")]
    [InlineData("path=a/b:c", "Subject.Sentence_path=a-b-c.verified.json")]
    public void The_file_lies_beside_the_test_and_is_named_after_it(string? parameters, string name)
    {
        var named = SnapshotFile.Beside(Path.Combine(folder.FullName, "Subject.cs"), "Sentence", parameters, "json");

        Assert.Equal(Path.Combine(folder.FullName, name), named.Verified);
        Assert.Equal(named.Verified.Replace("verified", "received", StringComparison.Ordinal), named.Received);
    }

    [Fact]
    public void Both_files_have_the_bytes_that_Verify_writes()
    {
        Assert.Throws<SnapshotMismatchException>(() => snapshot.Verify("é\r\n", accept: false));
        var received = File.ReadAllBytes(snapshot.Received);
        snapshot.Verify("é\r\n", accept: true);

        Assert.Equal([0xEF, 0xBB, 0xBF, 0xC3, 0xA9, (byte)'\n'], received);
        Assert.Equal(received, File.ReadAllBytes(snapshot.Verified));
    }

    [Fact]
    public void Renaming_the_received_file_accepts_it()
    {
        var mismatch = Assert.Throws<SnapshotMismatchException>(() => snapshot.Verify("one\n", accept: false));
        Assert.EndsWith(
            $"Received: {snapshot.Received}\nIf the new text is right, rename that file to Subject.Sentence.verified.txt, or run the test again with TYPEDSHM_ACCEPT=1, which a build server ignores.",
            mismatch.Message, StringComparison.Ordinal);

        File.Move(snapshot.Received, snapshot.Verified);
        snapshot.Verify("one\n", accept: false);
    }

    [Fact]
    public void Changes_far_apart_are_shown_apart()
    {
        var lines = Enumerable.Range(1, 30).Select(line => $"{line}").ToArray();
        File.WriteAllLines(snapshot.Verified, lines);
        (lines[4], lines[9], lines[24]) = ("five", "ten", "twenty-five");

        var mismatch = Assert.Throws<SnapshotMismatchException>(() => snapshot.Verify(string.Join('\n', lines) + "\n", accept: false));

        Assert.Contains(
            ":\nline 5:\n  2\n  3\n  4\n- 5\n+ five\n  6\n  7\n  8\n  9\n- 10\n+ ten\n  11\n  12\n  13\nline 25:\n  22\n  23\n  24\n- 25\n+ twenty-five\n  26\n  27\n  28\nReceived",
            mismatch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_have_nothing_in_common_are_shown_in_part()
    {
        File.WriteAllLines(snapshot.Verified, Enumerable.Range(0, 5000).Select(line => $"old {line}"));

        var mismatch = Assert.Throws<SnapshotMismatchException>(() => snapshot.Verify("new", accept: false));

        Assert.Contains("- old 19\n- (4981 more lines)\n+ new\nReceived", mismatch.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/_/tests/Subject.cs", "Write <DeterministicSourcePaths>false</DeterministicSourcePaths> in the test project.")]
    [InlineData("/_1/tests/Subject.cs", "Write <DeterministicSourcePaths>false</DeterministicSourcePaths> in the test project.")]
    [InlineData("/no/such/folder/Subject.cs", "Run the tests where they were built.")]
    public void A_source_that_is_not_here_is_said_with_what_to_do(string source, string advice)
    {
        var problem = Assert.Throws<DirectoryNotFoundException>(() => SnapshotFile.Beside(source, "Sentence", null, "txt"));

        Assert.StartsWith(source, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(advice, problem.Message, StringComparison.Ordinal);
    }
}
