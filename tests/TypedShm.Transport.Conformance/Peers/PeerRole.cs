using System.Globalization;

namespace TypedShm.Transport.Conformance.Peers;

/// <summary>What a participant can be told to do; it reports in one line and throws when it sees a broken promise.</summary>
public static class PeerRole
{
    private static readonly TimeSpan ListenStep = TimeSpan.FromSeconds(30);

    public static string Play(ITransport transport, string address, IReadOnlyList<string> script)
    {
        ArgumentNullException.ThrowIfNull(script);
        using var session = Conform.Open(new SessionOptions { Address = address, Sender = string.Join('-', script), Transport = transport });
        return script[0] switch
        {
            "write-groups" => WriteGroups(session, Number(script[1]), Number(script[2])),
            "read-groups" => ReadGroups(session, Number(script[1])),
            "count" => Count(session, Number(script[1])),
            "listen" => Listen(session, Number(script[1])),
            _ => throw new ArgumentException($"no role {script[0]}", nameof(script)),
        };
    }

    /// <summary>Flushes groups of eight, then counts itself as finished.</summary>
    private static string WriteGroups(Conform session, long writer, long rounds)
    {
        var last = 0L;
        for (var round = 1L; round <= rounds; round++)
        {
            GroupOfEight.Set(session, writer, round);
            var flush = session.Flush();
            if (flush <= last)
                throw new InvalidOperationException($"flush {flush} came after {last}");
            last = flush;
        }

        Count(session, 1);
        return $"{rounds} flushes";
    }

    /// <summary>Reads groups of eight until so many writers have finished.</summary>
    private static string ReadGroups(Conform session, long writers)
    {
        var (reads, last) = (0L, 0L);
        bool finished;
        do
        {
            session.Counter.Total.Read(out var total);
            finished = total.Count == writers;
            var flush = GroupOfEight.Verify(session);
            if (flush < last)
                throw new InvalidOperationException($"a read gave flush {flush} after one had given {last}");
            last = flush;
            reads++;
        }
        while (!finished);
        return $"{reads} reads";
    }

    /// <summary>Adds one to the shared count so many times, by read, change and compare.</summary>
    private static string Count(Conform session, long times)
    {
        var refused = 0L;
        for (var done = 0L; done < times;)
        {
            var total = session.Counter.Total.Read();
            session.Counter.Total.Set(total.Value with { Ts = 0, Sender = "", Count = total.Value.Count + 1 }, expectedFlush: total.Flush);
            if (session.TryFlush().Status is FlushStatus.Done)
                done++;
            else
                refused++;
        }

        return $"{times} counted, {refused} refused";
    }

    /// <summary>Listens to the group until so many writers have finished, and checks that no flush comes twice and the last one comes.</summary>
    private static string Listen(Conform session, long writers)
    {
        var (items, last) = (0L, 0L);
        foreach (var (cell, _) in session.Listen(session.Cell.A, session.Counter.Total, timeout: ListenStep, currentFirst: true))
        {
            if (cell.Status is ReadStatus.Timeout)
                throw new InvalidOperationException($"nothing came after flush {last}");
            if (cell.Flush <= last && cell.Status is not ReadStatus.Blank)
                throw new InvalidOperationException($"flush {cell.Flush} came after {last}");
            last = cell.Flush;
            items++;
            if (cell.Value.Writer == -writers)
                return $"{items} items, last flush {last}";
        }

        throw new InvalidOperationException("the stream ended");
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
