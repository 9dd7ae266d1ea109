using TypedShm.Transport.SharedMemory;

namespace TypedShm.Transport.Tests.SharedMemory.Hostile;

/// <summary>All that a program does with a region, each ended by a short time of its own.</summary>
internal static class Operations
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(10);

    public static Mixed Open(string address, string sender, Start start) => Mixed.Open(
        new SessionOptions { Address = address, Sender = sender, Start = start, Timeout = Timeout, Transport = new SharedMemoryTransport(), Log = null });

    public static void Fill(Mixed session)
    {
        var mix = session.Mix;
        mix.Words.Set(new() { Name = "name", Names = ["a", "b"], At = DateTimeOffset.UnixEpoch });
        mix.Numbers.Set(new() { Count = 1, Level = 0.5 }, expire: TimeSpan.FromHours(1));
        mix.Picture.Set(new() { Round = 1, Pixels = new double[512] });
        mix.Wide.Set(new() { Data = new byte[20_000], Behind = 7 });
        session.Flush();
    }

    public static void ReadAll(Mixed session, Verdicts verdicts)
    {
        var mix = session.Mix;
        (string Operation, Func<string> Work)[] all =
        [
            ("read words", () => $"{mix.Words.Read().Status}"),
            ("read numbers", () => $"{mix.Numbers.Read(out _)}"),
            ("read a large array", () => $"{mix.Picture.Read().Status}"),
            ("read a group", () => $"{session.Read(mix.Words, mix.Numbers, mix.Picture, mix.Wide).Item1.Status}"),
        ];
        foreach (var (operation, work) in all)
            verdicts.Judge(session.Address, operation, work);
        if (mix.Numbers.Read(out _) is ReadStatus.Absent)
            return; // Nobody listens to a region that there is not.
        verdicts.Judge(session.Address, "listen", () => Listen(session));
        verdicts.Judge(session.Address, "listen to a group", () => ListenToGroup(session));
        verdicts.Judge(session.Address, "listen asynchronously", () => ListenAsync(session).GetAwaiter().GetResult());
    }

    /// <summary>Writes, as every session may that does not only look.</summary>
    public static void WriteAll(Mixed session, Verdicts verdicts)
    {
        verdicts.Judge(session.Address, "set and flush", () => SetAndFlush(session));
        verdicts.Judge(session.Address, "read what was flushed", () => $"{session.Mix.Numbers.Read().Status}");
        verdicts.Judge(session.Address, "flush again", () => $"{session.TryFlush(Short).Status}");
        verdicts.Judge(session.Address, "discard", () => Discard(session));
    }

    private static string SetAndFlush(Mixed session)
    {
        session.Mix.Words.Set(new() { Name = "changed" });
        session.Mix.Picture.Set(new() { Round = 2, Pixels = new double[512] });
        session.Mix.Numbers.Set(new() { Count = 2 }, expire: TimeSpan.FromHours(1), expectedFlush: null);
        return $"{session.TryFlush(Short).Status}";
    }

    private static string Listen(Mixed session)
    {
        foreach (var item in session.Mix.Words.Listen(timeout: Short))
            return $"{item.Status}";
        return "ended";
    }

    private static string ListenToGroup(Mixed session)
    {
        foreach (var item in session.Listen(session.Mix.Numbers, session.Mix.Picture, timeout: Short))
            return $"{item.Item1.Status}";
        return "ended";
    }

    private static async Task<string> ListenAsync(Mixed session)
    {
        await foreach (var item in session.Mix.Wide.ListenAsync(timeout: Short))
            return $"{item.Status}";
        return "ended";
    }

    private static string Discard(Mixed session)
    {
        session.Discard();
        return "discarded";
    }
}
