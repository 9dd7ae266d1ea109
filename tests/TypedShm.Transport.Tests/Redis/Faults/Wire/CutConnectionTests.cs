using TypedShm.Transport.Conformance;
using Xunit.Abstractions;

namespace TypedShm.Transport.Tests.Redis.Faults.Wire;

/// <summary>P3, P6 and P15 over a connection that is cut anywhere.</summary>
[Collection(FaultsInTurn.Name)]
public sealed class CutConnectionTests(ITestOutputHelper output)
{
    [Fact]
    public async Task At_whichever_byte_of_a_flush_the_connection_is_cut_all_of_it_is_there_or_nothing_as_it_was_told()
    {
        using var scene = new FaultScene();
        using var wire = new FaultyWire(scene.Server.Port);
        var (session, reader) = (scene.Open("A", address: wire.Address, seconds: 10), scene.Open("B", Start.Look, seconds: 10));
        await UntilDone(session, 1);
        var before = wire.Sent;
        await UntilDone(session, 2);
        // Times and numbers have not always the same number of digits.
        var (length, round, told) = (wire.Sent - before + 8, 1000, new int[5]);
        for (var offset = 0; offset <= length; offset++)
        {
            await UntilDone(session, ++round);
            Set(session, ++round);
            wire.CutAfter(offset);
            var result = session.TryFlush();
            var isCut = !wire.IsArmed;
            wire.CutAfter(null);
            await Soak.Until(() => wire.IsSettled);

            var (total, other) = reader.Read(reader.Counter.Total, reader.Note.Other);
            Assert.Equal(total.Value.Count, other.Value.Number);
            Assert.InRange(total.Value.Count, result.Status is FlushStatus.Done ? round : round - 1, result.Status is FlushStatus.NotDone ? round - 1 : round);
            Assert.True(isCut || result.Status is FlushStatus.Done);
            told[(int)result.Status]++;
        }

        output.WriteLine($"{length} bytes: {told[(int)FlushStatus.Done]} done, {told[(int)FlushStatus.NotDone]} not done, {told[(int)FlushStatus.Unknown]} unknown");
        Assert.Equal(0, told[(int)FlushStatus.Closed] + told[(int)FlushStatus.Refused]);
    }

    [Fact]
    public async Task Under_random_cuts_no_confirmed_flush_is_lost_and_no_group_is_mixed()
    {
        using var scene = new FaultScene();
        using var wire = new FaultyWire(scene.Server.Port);
        var storm = new CutStorm(scene, wire.Address);
        var random = new Random(15);
        for (var cut = 0; cut < Soak.Count(50, 1_000); cut++)
        {
            var (confirmed, groups) = (storm.Confirmed, storm.Groups);
            await Soak.Until(() => storm.HasFailed || (storm.Confirmed >= confirmed + 5 && storm.Groups > groups));
            wire.CutAfter(random.Next(3_000));
            await Soak.Until(() => storm.HasFailed || !wire.IsArmed);
            if (random.Next(4) == 0)
                wire.Cut();
        }

        output.WriteLine(await storm.End());
    }

    private static Task UntilDone(Conform session, long round) => Soak.Until(() =>
    {
        Set(session, round);
        return session.TryFlush().Status is FlushStatus.Done;
    });

    private static void Set(Conform session, long round)
    {
        session.Counter.Total.Set(new() { Count = round });
        session.Note.Other.Set(new() { Number = round });
    }
}
