namespace TypedShm.Snapshots;

internal sealed class SnapshotFile(string verified, string received)
{
    public SnapshotFile(string folder, string stem, string extension)
        : this(Path.Combine(folder, $"{stem}.verified.{extension}"), Path.Combine(folder, $"{stem}.received.{extension}"))
    {
    }

    public string Verified => verified;

    public string Received => received;

    public void Verify(string text, bool accept)
    {
        var now = text.ReplaceLineEndings("\n");
        var old = File.Exists(Verified) ? File.ReadAllText(Verified).ReplaceLineEndings("\n") : null;
        if (now == old)
        {
            File.Delete(Received);
        }
        else if (accept)
        {
            File.WriteAllText(Verified, now);
            File.Delete(Received);
        }
        else
        {
            File.WriteAllText(Received, now);
            throw new SnapshotMismatchException(Explain(old, now));
        }
    }

    private string Explain(string? old, string now)
    {
        var what = old is null
            ? $"{Verified} does not exist."
            : $"{Verified} differs (- verified, + received):\n{TextDifference.Describe(old, now)}";
        return $"{what}\nReceived: {Received}\nIf the new text is right, run the test again with TYPEDSHM_ACCEPT=1.";
    }
}
