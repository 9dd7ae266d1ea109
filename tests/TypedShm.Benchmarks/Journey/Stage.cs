using System.Globalization;
using TypedShm.Benchmarks.Floor;
using TypedShm.Benchmarks.Journey.Sides;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Benchmarks.Journey;

/// <summary>The region of a scene, typed or bare, which the scene's processes share and which goes with it.</summary>
internal sealed class Stage : IDisposable
{
    private readonly string address = $"shm:journey-{Guid.NewGuid():N}";
    private readonly BareSegment? there;
    private readonly BareSegment? back;
    private readonly BareShape shape;
    private readonly bool isGroup;
    private readonly bool spins;

    public Stage(bool isGroup, bool isBare, bool spins = false)
    {
        (this.isGroup, this.spins) = (isGroup, spins);
        shape = isGroup ? new BareShape(8, 112) : new BareShape(1, 64);
        var size = BareRegion.SizeOf(shape.Records, shape.Size);
        there = isBare ? BareSegment.Make(size) : null;
        back = isBare ? BareSegment.Make(size) : null;
    }

    /// <summary>Says to a peer which side to take.</summary>
    public string Words(bool answers) => there is not null && back is not null
        ? string.Create(CultureInfo.InvariantCulture, $"bare {there.Id} {back.Id} {shape.Records} {shape.Size} {answers} {spins}")
        : $"{(isGroup ? "group" : "typed")} {address} {answers}";

    public static ISide SideOf(string words, CancellationToken end)
    {
        var word = words.Split(' ');
        return word[0] switch
        {
            "typed" => new TypedSide(word[1], bool.Parse(word[2]), end),
            "group" => new TypedGroupSide(word[1]),
            _ => new BareSide(Number(1), Number(2), new BareShape(Number(3), Number(4)), bool.Parse(word[5]), bool.Parse(word[6])),
        };

        int Number(int index) => int.Parse(word[index], CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        there?.Dispose();
        back?.Dispose();
        if (there is null)
            new SharedMemoryTransport().Remove(address);
    }
}
