using System.Globalization;

namespace TypedShm.Transport.Conformance.Peers;

/// <summary>The participants of a storm that make it.</summary>
internal static class WritingRoles
{
    private const int RoundsBetweenReads = 16;

    /// <summary>Flushes groups of eight; whoever finishes last flushes the end.</summary>
    public static string WriteGroups(Conform session, Storm storm, string index)
    {
        var writer = long.Parse(index, CultureInfo.InvariantCulture);
        var (last, round) = (0L, 0L);
        for (; GoesOn(session, storm, round); round++)
        {
            GroupOfEight.Set(session, writer, round);
            var flush = session.Flush();
            if (flush <= last)
                throw new InvalidOperationException($"flush {flush} came after {last}");
            last = flush;
            if (round % RoundsBetweenReads == 0 && GroupOfEight.Verify(session) is var read && read < flush)
                throw new InvalidOperationException($"a read gave flush {read} after the session's own {flush}");
        }

        if (Tally.Change(session, tally => tally with { Finished = tally.Finished + 1 }).Finished == storm.Writers)
        {
            GroupOfEight.Set(session, Witness.End, round);
            session.Flush();
        }

        return $"{round} flushes";
    }

    /// <summary>Adds one to the shared count, again and again.</summary>
    public static string Count(Conform session, Storm storm)
    {
        var (times, refusals) = (0L, 0L);
        for (; GoesOn(session, storm, times); times++)
        {
            Tally.ReadModifyWrite(session, session.Counter.Total, total => total with { Ts = 0, Sender = "", Count = total.Count + 1 }, out var refused);
            refusals += refused;
        }

        return $"{times} counted, {refusals} refused";
    }

    private static bool GoesOn(Conform session, Storm storm, long round) =>
        round < storm.Rounds || Tally.Read(session).Seen < storm.Watchers.Length;
}
