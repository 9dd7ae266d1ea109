namespace TypedShm.Snapshots;

internal sealed class SnapshotFile(string folder, string stem, string extension)
{
    public string Verified { get; } = Path.Combine(folder, $"{stem}.verified.{extension}");

    public string Received { get; } = Path.Combine(folder, $"{stem}.received.{extension}");

    public void Verify(string text, bool accept)
    {
        var received = text.ReplaceLineEndings("\n");
        var verified = File.Exists(Verified) ? File.ReadAllText(Verified).ReplaceLineEndings("\n") : null;
        if (received == verified)
        {
            File.Delete(Received);
        }
        else if (accept)
        {
            File.WriteAllText(Verified, received);
            File.Delete(Received);
        }
        else
        {
            File.WriteAllText(Received, received);
            throw new SnapshotMismatchException(Explain(verified, received));
        }
    }

    private string Explain(string? verified, string received)
    {
        var what = verified is null
            ? $"{Verified} does not exist."
            : $"{Verified} differs (- verified, + received):\n{TextDifference.Describe(verified, received)}";
        return $"{what}\nReceived: {Received}\nIf the new text is right, run the test again with TYPEDSHM_ACCEPT=1.";
    }
}
