using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Faults.Wire;

/// <summary>
/// Two writers and a reader of one group, on sessions of their own over one wire. Both writers write the same two records; each writes another with them that is only its own, by which it can be told
/// whether what was confirmed is there.
/// </summary>
internal sealed class CutStorm
{
    private readonly Task[] participants;
    private readonly long[] confirmed = new long[2];
    private readonly int[] ends = new int[5];
    private long groups;
    private volatile bool ending;

    public CutStorm(FaultScene scene, string address)
    {
        var sessions = ((string[])["W0", "W1", "R"]).Select(sender => scene.Open(sender, address: address, seconds: 10)).ToArray();
        var direct = scene.Open("DIRECT", Start.Look, seconds: 10);
        participants =
        [
            OnThread(() => Write(sessions[0], direct, 0)),
            OnThread(() => Write(sessions[1], direct, 1)),
            OnThread(() => Read(sessions[2])),
        ];
    }

    /// <summary>Gets how many flushes were confirmed.</summary>
    public long Confirmed => Interlocked.Read(ref confirmed[0]) + Interlocked.Read(ref confirmed[1]);

    /// <summary>Gets how often the group was read.</summary>
    public long Groups => Interlocked.Read(ref groups);

    public bool HasFailed => participants.Any(participant => participant.IsCompleted);

    public async Task<string> End()
    {
        ending = true;
        await Task.WhenAll(participants).WaitAsync(Soak.Watchdog);
        return $"{ends[(int)FlushStatus.Done]} flushes done, {ends[(int)FlushStatus.NotDone]} not done, {ends[(int)FlushStatus.Unknown]} unknown; {groups} groups read";
    }

    private static Task OnThread(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Write(Conform session, Conform direct, int writer)
    {
        var (round, last) = (0L, 0L);
        while (!ending)
        {
            round++;
            session.Cell.A.Set(new() { Writer = writer, Round = round });
            session.Cell.B.Set(new() { Writer = writer, Round = round });
            if (writer == 0)
                session.Cell.C.Set(new() { Round = round });
            else
                session.Cell.D.Set(new() { Round = round });
            var result = session.TryFlush(TimeSpan.FromSeconds(1));
            Assert.True(result.Status is FlushStatus.Done or FlushStatus.NotDone or FlushStatus.Unknown);
            Interlocked.Increment(ref ends[(int)result.Status]);
            if (result.Status is FlushStatus.Done)
            {
                last = round;
                Interlocked.Increment(ref confirmed[writer]);
            }

            var there = writer == 0 ? direct.Cell.C.Read().Value.Round : direct.Cell.D.Read().Value.Round;
            Assert.InRange(there, last, round);
        }
    }

    private void Read(Conform session)
    {
        while (!ending)
        {
            var (a, b) = session.Read(session.Cell.A, session.Cell.B);
            if (a.Status is ReadStatus.Timeout)
                continue;
            Assert.Equal((a.Status, a.Value.Writer, a.Value.Round, a.Flush), (b.Status, b.Value.Writer, b.Value.Round, b.Flush));
            Interlocked.Increment(ref groups);
        }
    }
}
