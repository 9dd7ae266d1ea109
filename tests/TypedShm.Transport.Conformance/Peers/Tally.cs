namespace TypedShm.Transport.Conformance.Peers;

/// <summary>The record in which the participants of a storm count themselves.</summary>
internal static class Tally
{
    /// <summary>Counts a participant in, and lets it go on when all of them are there.</summary>
    public static void Begin(Conform session, long peers)
    {
        Change(session, tally => tally with { Begun = tally.Begun + 1 });
        while (Read(session).Begun < peers)
            Thread.Sleep(1);
    }

    public static Conform.StormTally Read(Conform session)
    {
        var status = session.Storm.Tally.Read(out var tally);
        return status is ReadStatus.Fresh or ReadStatus.Blank ? tally : throw new InvalidOperationException($"the tally is {status}");
    }

    public static Conform.StormTally Change(Conform session, Func<Conform.StormTally, Conform.StormTally> change) =>
        ReadModifyWrite(session, session.Storm.Tally, tally => change(tally) with { Ts = 0, Sender = "" }, out _);

    /// <summary>Changes a record by read, change and compare; gives what it became and how often another was faster.</summary>
    public static T ReadModifyWrite<T>(Conform session, Slot<T> slot, Func<T, T> change, out int refused)
        where T : struct, IRecord<T>
    {
        for (refused = 0; ; refused++)
        {
            var found = slot.Read();
            var changed = change(found.Value);
            slot.Set(changed, expectedFlush: found.Flush);
            var result = session.TryFlush();
            if (result.Status is FlushStatus.Done)
                return changed;
            if (result.Status is not FlushStatus.Refused)
                throw new InvalidOperationException($"{found.Status}, then {result.Status}: {result.Reason}");
        }
    }
}
