using System.Globalization;
using TypedShm.Transport;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Flushing;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Opening;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.TestPeer.Hostile;

/// <summary>Runs all that reads and writes a region over hostile content, in memory of exactly its size between two guard pages, while another thread damages it further.</summary>
internal sealed class BetweenGuards
{
    private const int NoSet = -1;

    private readonly RegionLayout layout = new("guarded", Conform.Contract);
    private readonly DamagedArea[] areas;
    private readonly MappedMemory memory;
    private readonly byte[] sound;
    private readonly SlotRead[] reads;
    private readonly SlotWrite[] writes;
    private int entered;

    private BetweenGuards(bool againstEnd)
    {
        areas = DamagedArea.Of(layout);
        memory = GuardedMemory.Take(layout.Size, againstEnd);
        Make(new OpenRequest("shm:guarded", Conform.Contract, "GUARDED", Start.Join, TimeSpan.FromSeconds(1), TimeProvider.System));
        sound = memory.Bytes(0, (int)layout.Size).ToArray();
        var offset = 0;
        reads = [.. layout.Slots.Select((slot, number) => new SlotRead(number, (offset += slot.Size) - slot.Size))];
        writes = [.. layout.Slots.Select((slot, number) => new SlotWrite(number, new byte[slot.Size], number % 2 == 0 ? null : TimeSpan.FromDays(1), null))];
    }

    /// <summary>Plays so many cases at either guard; or touches what lies outside, to show that the guards are there.</summary>
    public static string Play(string what)
    {
        if (what is "outside")
            return $"{new BetweenGuards(againstEnd: true).memory.UInt64(new RegionLayout("guarded", Conform.Contract).Size)}";
        var cases = int.Parse(what, CultureInfo.InvariantCulture);
        var entered = 0;
        foreach (var againstEnd in new[] { false, true })
        {
            var guarded = new BetweenGuards(againstEnd);
            for (var seed = 0; seed < cases / 2; seed++)
                guarded.Play(seed);
            entered += guarded.entered;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{cases} cases, {entered} entered");
    }

    private void Make(OpenRequest request)
    {
        var maker = new RegionMaker(ShmAddress.Parse(request.Address), request, new SemaphoreSet(NoSet));
        RegionMaker.WriteMagic(memory);
        maker.WriteHeader(memory);
        maker.WriteTexts(memory);
        maker.WriteBlanks(memory);
        RegionMaker.SetReady(memory);
    }

    private void Play(int seed)
    {
        var random = new Random(seed);
        memory.CopyIn(sound, 0);
        var (area, damage) = (areas[random.Next(areas.Length)], Damage.All[random.Next(Damage.All.Count)]);
        damage.Do(random, memory.Bytes(area.At, area.Length));
        var again = Task.Run(() =>
        {
            var others = new Random(seed);
            for (var time = 0; time < 100; time++)
                damage.Do(others, memory.Bytes(area.At, area.Length));
        });
        if (Header() is { } slots)
            UseAll(slots);
        again.Wait();
    }

    /// <summary>Reads the header as whoever attaches; gives where all lies when it would be let in.</summary>
    private SlotPlace[]? Header()
    {
        var header = new RegionHeader(memory);
        _ = (RegionHeader.KindOf(memory), header.State, header.Semaphores, header.MadeBy, header.MadeAt, header.Name());
        if (header.Problem() is not null || header.ContractText() is not { } text)
            return null;
        try
        {
            var computed = new RegionLayout("guarded", Contract.Parse(text));
            return computed.Size == memory.Length ? computed.Slots : null;
        }
        catch (FormatException)
        {
            return null; // As AttachChecks tells it.
        }
    }

    private void UseAll(SlotPlace[] slots)
    {
        entered++;
        var (reader, committer, places, repairs) = (new CellReader(memory, slots), new Committer(memory, slots), new Places(memory, new SemaphoreSet(NoSet)), new RepairRecord(memory));
        reader.TryRead(reads, new byte[slots.Sum(slot => slot.Size)]);
        for (var slot = 0; slot < slots.Length; slot++)
            reader.TryFindNewest(slot, out _);
        Span<ulong> waiting = stackalloc ulong[RegionMap.MaskWords];
        var flush = committer.NextFlush();
        _ = committer.AreExpected(writes);
        for (var write = 0; write < writes.Length; write++)
            committer.Fill(in writes[write], flush);
        committer.Discard();
        committer.Publish(flush);
        _ = committer.IsAwaited(writes);
        committer.ClaimWaiters(writes, waiting);
        Committer.Wake(waiting, places);
        for (var place = -1; place <= RegionMap.Places; place++)
            _ = places.Of(place);
        var gate = new FlushLock(memory, places, RegionMap.Places - 1);
        _ = (gate.TryTake(), gate.TryInherit(), places.Of(gate.Holder));
        gate.Release();
        repairs.Note(repairs.Last ?? new Repair(default, "", 0, 0, 0));
        RegionRemover.Mark(memory);
        RegionRemover.WakeAll(memory, places.Semaphores);
    }
}
