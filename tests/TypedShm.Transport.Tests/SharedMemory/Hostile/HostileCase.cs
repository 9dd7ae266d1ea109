using TypedShm.TestPeer.Hostile;
using TypedShm.Transport.SharedMemory;
using TypedShm.Transport.SharedMemory.Doctor;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Opening;

namespace TypedShm.Transport.Tests.SharedMemory.Hostile;

/// <summary>One region that another program damages, before others open it, while they use it, or all the time; everything follows from the seed.</summary>
internal sealed class HostileCase : IDisposable
{
    private const int MostDamages = 3;

    private readonly KernelRegion region = new();
    private readonly RegionLayout layout;
    private readonly Random random;
    private readonly (DamagedArea Area, Damage Damage)[] damages;
    private readonly Moment moment;
    private readonly Verdicts verdicts;
    private readonly byte[] sound;

    public HostileCase(int seed, Verdicts verdicts)
    {
        (random, this.verdicts) = (new Random(seed), verdicts);
        layout = new RegionLayout(region.Parsed.Name, Mixed.Contract);
        var areas = DamagedArea.Of(layout);
        damages = [.. Enumerable.Range(0, random.Next(1, MostDamages + 1)).Select(_ => (areas[random.Next(areas.Length)], Damage.All[random.Next(Damage.All.Count)]))];
        moment = (Moment)random.Next(3);
        Name = $"case {seed}: {moment}: {string.Join(", ", damages.Select(damage => $"{damage.Damage} in {damage.Area.Name}"))}";
        sound = new byte[layout.Size];
    }

    private enum Moment
    {
        BeforeOpening,
        InUse,
        AllTheTime,
    }

    /// <summary>Gets what a failed case is repeated and found by.</summary>
    public string Name { get; }

    /// <summary>Plays the case to its end, at which nothing is left in the kernel.</summary>
    public void Play()
    {
        using (var first = Operations.Open(region.Address, "FIRST", Start.Join))
        {
            Operations.Fill(first);
            region.Overwrite(memory => memory.CopyOut(0, sound));
            if (moment is Moment.BeforeOpening)
                PlayOutside(first, random.Next(2) == 0);
            else
                PlayInside(first);
        }

        verdicts.Judge(region.Address, "list", List);
        verdicts.Judge(region.Address, "doctor", Examine);
        verdicts.Judge(region.Address, "remove", Remove);
        Repair();
        region.Remove();
        if ((region.Segment, region.Set) != (-1, -1))
            throw new InvalidOperationException($"segment {region.Segment} and set {region.Set} are left");
    }

    public void Dispose() => region.Dispose();

    private void PlayOutside(Mixed first, bool closed)
    {
        if (closed)
            first.Dispose();
        region.Overwrite(memory => Hurt(memory, random));
        verdicts.Judge(region.Address, "list", List);
        foreach (var start in new[] { Start.Look, Start.Wait, Start.Join })
            OpenAndUse(start);
    }

    private void PlayInside(Mixed first)
    {
        using var second = Operations.Open(region.Address, "SECOND", Start.Join);
        using var look = Operations.Open(region.Address, "LOOK", Start.Look);
        using (moment is Moment.AllTheTime ? new Repeatedly(region.Parsed, new Random(random.Next()), Hurt) : null)
        {
            region.Overwrite(memory => Hurt(memory, random));
            Use(first, Start.Join);
            Use(second, Start.Join);
            Use(look, Start.Look);
            verdicts.Judge(region.Address, "close", () => Closed(second));
            OpenAndUse(Start.Join);
        }
    }

    private void OpenAndUse(Start start)
    {
        var session = default(Mixed);
        verdicts.Judge(region.Address, $"open to {start}", () =>
        {
            session = Operations.Open(region.Address, "OPENED", start);
            return "opened";
        });
        if (session is null)
            return;
        Use(session, start);
        verdicts.Judge(region.Address, "close", () => Closed(session));
    }

    private void Use(Mixed session, Start start)
    {
        Operations.ReadAll(session, verdicts);
        if (start is not Start.Look)
            Operations.WriteAll(session, verdicts);
    }

    private static string Closed(Mixed session)
    {
        session.Dispose();
        return "closed";
    }

    private string List() => SharedMemoryRegions.List().FirstOrDefault(found => found.Segment == region.Segment) is { } found ? found.Problem is null ? "sound" : "problem" : "not found";

    private string Examine() => new Examination(new Machine("/"), region.Parsed).All().Any(found => found.Severity is Severity.Error) ? "found an error" : "found no error";

    private string Remove() => region.Remove() ? "removed" : "was not ready";

    private void Hurt(MappedMemory memory, Random random)
    {
        foreach (var (area, damage) in damages)
        {
            if (area.At + area.Length <= memory.Length)
                damage.Do(random, memory.Bytes(area.At, area.Length));
        }
    }

    /// <summary>Writes back what was there, so that the region can be removed by its name also where that was damaged.</summary>
    private void Repair()
    {
        using var segment = Segment.Find(region.Parsed, readOnly: false);
        if (segment?.Memory.Length == sound.Length)
            segment.Memory.CopyIn(sound, 0);
    }
}
