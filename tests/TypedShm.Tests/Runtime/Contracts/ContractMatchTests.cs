using static TypedShm.Tests.Runtime.Contracts.Describe;

namespace TypedShm.Tests.Runtime.Contracts;

/// <summary>Which record of a region is which of a program's, and what is said of it; the common changes are in the conformance suite.</summary>
public sealed class ContractMatchTests
{
    private const string A = """["a", 1]""";

    private static readonly RegionOrigin Origin = new("memory:x", "MAKER\nINFO", new(2026, 11, 20, 13, 0, 0, TimeSpan.FromHours(1)));

    [Fact]
    public void A_record_of_the_same_name_goes_before_one_that_was_called_so()
    {
        var here = Records(Ruled("successor", """ "was": "former" """, A), Record("kept", A));
        var region = Records(Record("kept", A), Record("former", A));
        Assert.Equal([1, 0], Slots(here, region));

        var both = Text($$"""{ {{Ruled("r", """ "was": "old" """, A)}} }""");
        Assert.Equal([1], Slots(both, Records(Record("old", A), Record("r", A))));
    }

    [Fact]
    public void Two_records_never_share_a_slot()
    {
        // No description may say so, but a text from elsewhere can.
        var here = Contract.Parse(Records(Ruled("a", """ "was": "old" """, A), Ruled("b", """ "was": "other" """, A)).Text.Replace("was other", "was old", StringComparison.Ordinal));
        Assert.Equal([0, -1], Slots(here, Records(Record("old", A))));
        Assert.Equal([0, -1], Slots(Records(Record("old", A), Record("x", A)), here));
    }

    [Fact]
    public void A_reader_of_an_older_description_finds_the_renamed()
    {
        var region = Records(Ruled("new", """ "was": "old" """, A), Record("more", A));
        Assert.Equal([1, 0], Slots(Records(Record("more", A), Record("old", A)), region));
    }

    [Fact]
    public void A_field_of_a_renamed_nested_record_is_matched_by_its_whole_former_path()
    {
        var old = Records(Record("r", """["pos", [["x", 0.5]]]"""));
        var text = Records(Record("r", """["position", [["left", 0.5]]]""")).Text;
        var renamed = Contract.Parse(text.Replace("unit -, blank 0.5", "unit -, was pos.x, blank 0.5", StringComparison.Ordinal));

        Assert.Equal(["r.position.left is pos.x there"], ContractMatch.Of(renamed, old, Origin).Notes);
        Assert.Equal(["r.pos.x is position.left there"], ContractMatch.Of(old, renamed, Origin).Notes);
        Assert.Throws<ContractMismatchException>(() => ContractMatch.Of(Contract.Parse(text), old, Origin));
    }

    [Fact]
    public void The_line_of_the_log_is_one_and_short()
    {
        var here = Records(Record("r", string.Join(", ", Enumerable.Range(0, 30).Select(number => $"""["f{number}", 1]"""))));
        var region = Records(Record("r", """["f0", 1]"""));
        var line = ContractMatch.Of(here, region, Origin).Describe(here, region, Origin);

        Assert.StartsWith(
            $"TypedShm: memory:x, created by MAKER?INFO at 2026-11-20 12:00:00Z, has another version of the contract, which fits: Test {region.Fingerprint} there, Test {here.Fingerprint} here; the region has no r.f1, which reads as its blank; ",
            line, StringComparison.Ordinal);
        Assert.EndsWith("; the region has no r.f10, which reads as its blank; and 19 more", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void What_merely_lies_elsewhere_is_not_named()
    {
        var refused = Refuse("""["a", 1], ["x", 1], ["b", 2], ["c", true], ["d", ""]""", """["a", 1], ["b", 2], ["c", 5], ["d", ""]""");
        Assert.Equal([$"r.c is bool here, int64 {Origin}", $"r.x is not {Origin}"], refused.Differences);
    }

    [Fact]
    public void Fields_that_only_one_side_has_at_its_end_are_not_the_reason()
    {
        var refused = Refuse("""["a", 1], ["b", 2], ["c", 3]""", """["a", 1.0], ["b", 2]""");
        Assert.Equal([$"r.a is int64 here, float64 {Origin}"], refused.Differences);
    }

    [Fact]
    public void Two_that_were_added_at_the_end_by_two_teams_are_the_reason()
    {
        var refused = Refuse("""["a", 1], ["b", 2]""", """["a", 1], ["c", 2.0]""");
        Assert.Equal([$"r.b is not {Origin}", $"r.c is not here, but {Origin}"], refused.Differences);
    }

    [Fact]
    public void An_array_of_enums_must_have_the_same_shape()
    {
        var refused = Refuse(Modes("[2, 3]"), Modes("[6]"));
        Assert.Equal([$"r.m is enum(a,b)[2,3] here, enum(a,b)[6] {Origin}"], refused.Differences);
    }

    [Fact]
    public void A_message_shows_at_most_20_differences()
    {
        var (here, region) = (Enumerable.Range(0, 25).Select(number => $"""["f{number}", 1]"""), Enumerable.Range(0, 25).Select(number => $"""["f{number}", true]"""));
        var refused = Refuse(string.Join(", ", here), string.Join(", ", region));
        Assert.Equal(25, refused.Differences.Count);
        Assert.Contains("r.f19 is int64 here", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("r.f20 is int64 here", refused.Message, StringComparison.Ordinal);
        Assert.Contains("\n  and 5 more\n", refused.Message, StringComparison.Ordinal);
    }

    private static string Modes(string shape) => $$"""["m", { "type": "enum", "values": ["a", "b"], "shape": {{shape}} }]""";

    private static ContractMismatchException Refuse(string here, string region) =>
        Assert.Throws<ContractMismatchException>(() => ContractMatch.Of(Records(Record("r", here)), Records(Record("r", region)), Origin));

    private static IEnumerable<int> Slots(Contract here, Contract region) => ContractMatch.Of(here, region, Origin).Records.Select(record => record.Slot);
}
