using System.Runtime.InteropServices;

namespace TypedShm.TestPeer.Hostile;

/// <summary>What another program does to an area; all of it follows from the random numbers that it is given.</summary>
internal sealed record Damage(string Name, Action<Random, Span<byte>> Do)
{
    private static readonly long[] Numbers = [long.MaxValue, long.MinValue, -1, -2, int.MaxValue, uint.MaxValue, long.MaxValue / 2, long.MaxValue / 4, 1L << 32];

    public static IReadOnlyList<Damage> All { get; } =
    [
        new("random bytes", (random, area) => random.NextBytes(area)),
        new("a flipped bit", (random, area) => area[random.Next(area.Length)] ^= (byte)(1 << random.Next(8))),
        new("a random byte", (random, area) => area[random.Next(area.Length)] = (byte)random.Next(256)),
        new("ones", (_, area) => area.Fill(0xFF)),
        new("zeros", (_, area) => area.Clear()),
        new("a huge or negative number", (random, area) => FillWith(area, Numbers[random.Next(Numbers.Length)])),
        new("a small number", (random, area) => FillWith(area, random.Next(300))),
        new("one number more or less", (random, area) => area[0] += (byte)((random.Next(2) * 2) - 1)),
        new("two bytes exchanged", (random, area) => Exchange(ref area[random.Next(area.Length)], ref area[random.Next(area.Length)])),
        new("a digit or a line", (random, area) => area[random.Next(area.Length)] = (byte)"0123456789\n,."[random.Next(13)]),
    ];

    public override string ToString() => Name;

    /// <summary>Writes a number as often as it fits, and what of it fits behind that.</summary>
    private static void FillWith(Span<byte> area, long number)
    {
        var bytes = MemoryMarshal.AsBytes(new Span<long>(ref number));
        for (; area.Length > 0; area = area[Math.Min(bytes.Length, area.Length)..])
            bytes[..Math.Min(bytes.Length, area.Length)].CopyTo(area);
    }

    private static void Exchange(ref byte one, ref byte other) => (one, other) = (other, one);
}
