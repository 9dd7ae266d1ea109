using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace TypedShm.Description.Tests;

/// <summary>Generates mutants and shrinks them to fewer changes; a failure names the seed that <c>TYPEDSHM_REPLAY=seed,gamma,size</c> runs again.</summary>
internal static class Mutants
{
    private const int MostChanges = 6;

    private static readonly Gen<Change> Changes =
        from kind in Gen.Elements(Enum.GetValues<ChangeKind>())
        from place in Gen.Choose(0, 1 << 20)
        from size in Gen.Choose(0, 1 << 10)
        from choice in Gen.Choose(0, 1 << 20)
        select new Change(kind, place, size, choice);

    public static Arbitrary<Mutant> Any { get; } = Arb.From(
        from source in Gen.Choose(0, Mutant.SourceCount - 1)
        from other in Gen.Choose(0, Mutant.SourceCount - 1)
        from merges in Gen.Choose(0, 3)
        from count in Gen.Choose(1, MostChanges)
        from changes in Changes.ArrayOf(count)
        select new Mutant(source, other, merges == 0, changes),
        Simpler);

    public static Config Config(int count)
    {
        var config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(count);
        if (Environment.GetEnvironmentVariable("TYPEDSHM_REPLAY") is not { Length: > 0 } replay)
            return config;
        var numbers = replay.Split(',');
        return config.WithReplay(
            ulong.Parse(numbers[0], CultureInfo.InvariantCulture),
            ulong.Parse(numbers[1], CultureInfo.InvariantCulture),
            int.Parse(numbers[2], CultureInfo.InvariantCulture));
    }

    private static IEnumerable<Mutant> Simpler(Mutant mutant)
    {
        for (var without = 0; without < mutant.Changes.Count; without++)
            yield return mutant with { Changes = [.. mutant.Changes.Where((_, index) => index != without)] };
        if (mutant.Merges)
            yield return mutant with { Merges = false };
    }
}
