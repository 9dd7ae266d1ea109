using TypedShm.Snapshots;

namespace TypedShm.Description.Tests;

/// <summary>Descriptions as people write them, with what is said of each: accept a change by <c>TYPEDSHM_ACCEPT=1</c> after reading it.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> GoodNames => [.. CorpusCase.Good.Select(known => known.Name)];

    public static TheoryData<string> BadNames => [.. CorpusCase.Bad.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(GoodNames))]
    public void A_good_description_gives_its_contract(string name)
    {
        var good = CorpusCase.Good.Single(known => known.Name == name);
        var description = good.Read();

        Assert.Equal("", string.Join('\n', Describe.Lines(description)));
        Snapshot.VerifyBeside(good.Path, "contract", ContractText.Write(description.Contract));
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_bad_description_gives_its_problems(string name)
    {
        var bad = CorpusCase.Bad.Single(known => known.Name == name);
        var lines = Describe.Lines(bad.Read()).ToList();

        Assert.NotEmpty(lines);
        Snapshot.VerifyBeside(bad.Path, "problems", string.Join('\n', lines) + "\n");
    }

    [Fact]
    public void Every_expectation_has_its_description()
    {
        var cases = CorpusCase.Good.Select(good => $"{good.Path}.contract.verified.txt").Concat(CorpusCase.Bad.Select(bad => $"{bad.Path}.problems.verified.txt"));
        var folders = CorpusCase.Good.Concat(CorpusCase.Bad).Select(known => Path.GetDirectoryName(known.Path)!).Distinct();

        Assert.Equal(cases.Order(StringComparer.Ordinal), folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.txt")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_condition_that_a_description_can_meet_occurs()
    {
        var met = CorpusCase.Bad.SelectMany(bad => bad.Read().Problems).Select(problem => problem.Kind.Id);

        Assert.Equal(ProblemCatalogue.All.Select(kind => kind.Id).Where(id => id[4] is >= '0' and <= '3'), met.Distinct().Order());
    }

    [Fact]
    public void The_corpus_is_large_enough_to_prove_something() => Assert.InRange(CorpusCase.Good.Count + CorpusCase.Bad.Count, 120, 1000);
}
