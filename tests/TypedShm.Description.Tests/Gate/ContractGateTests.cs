using System.Text;
using System.Text.RegularExpressions;

namespace TypedShm.Description.Tests;

public sealed class ContractGateTests
{
    public static TheoryData<GateCase> Cases => [.. GateCases.All, .. RecordGateCases.All];

    /// <summary>What no line has where it is put; among it digits that are none to a parser of numbers.</summary>
    private const string Odd = "0123456789,. :[]()-\"\n\u0660\u0668\uFF11\u00B2\0";

    private const string Plant = """
        {
          "BATTERY__status": { "maxAge": "2s", "fields": [["ts", 0.0], ["sender", ""],
            ["mode", { "type": "enum", "values": ["off", "on"] }], ["cells", [0.5, 0.5]], ["point", [["x", 0.0], ["y", 0.0]]]] },
          "other": [["ts", 0.0], ["sender", ""], ["name", "é"], ["range", { "type": "int8", "min": -5, "unit": "V" }]]
        }
        """;

    private static readonly CheckedDescription Read = Describe.Text(Plant);
    private static readonly DescriptionFile[] Files = [new("f.json", Plant)];
    private static readonly string Accepted = ContractText.Write(Read.Contract);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_change_is_reported_at_its_place_with_who_breaks(GateCase change) =>
        Assert.Equal(change.Report, Assert.Single(change.Compare(), problem => problem.Kind.Id == change.Id).ToString());

    [Theory]
    [InlineData("a/station.datadesc.json", null, "a/station.contract.txt")]
    [InlineData("a/station.datadesc.json", "Station", "a/station.contract.txt")]
    [InlineData("a\\station.datadesc.json", "Plant", "a\\Plant.contract.txt")]
    [InlineData("datadesc.json", null, "datadesc.contract.txt")]
    [InlineData("datadesc.json", "DataDict", "datadesc.contract.txt")]
    [InlineData("base.json", "Station", "Station.contract.txt")]
    public void The_accepted_contract_lies_beside_the_first_file(string firstFile, string? contract, string path) =>
        Assert.Equal(path, ContractGate.SnapshotPath(firstFile, contract));

    [Theory]
    [MemberData(nameof(CorpusTests.GoodNames), MemberType = typeof(CorpusTests))]
    public void Every_line_that_a_description_gives_can_be_read(string name)
    {
        var good = CorpusCase.Good.Single(known => known.Name == name);
        var accepted = Regex.Replace(ContractText.Write(good.Read().Contract), "fingerprint [0-9a-f]{16}", "fingerprint 0123456789abcdef");

        var problem = Assert.Single(ContractGate.Compare(good.Read(), good.Decode(), new("f.contract.txt", accepted)));

        Assert.Equal("TSHM406", problem.Kind.Id);
    }

    [Fact]
    public void An_equal_text_has_no_problems_however_its_lines_end()
    {
        string[] texts = [Accepted, Accepted.Replace("\n", "\r\n", StringComparison.Ordinal), Accepted.TrimEnd('\n'), Accepted + "\n\n", "\uFEFF" + Accepted];

        Assert.All(texts, text => Assert.Empty(Compare(text)));
    }

    [Fact]
    public void A_place_in_a_text_with_other_line_ends_is_where_an_editor_shows_it()
    {
        var text = "\uFEFF" + Accepted.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("record other, size", "recurd other, size", StringComparison.Ordinal);

        var place = Assert.Single(Compare(text)).Place;

        Assert.StartsWith("recurd other, size", text[place.Start..], StringComparison.Ordinal);
        Assert.Equal(text[..place.Start].Count(unit => unit == '\n'), place.Line);
    }

    [Fact]
    public void A_rule_in_a_later_file_is_shown_there()
    {
        DescriptionFile[] files = [.. Files, new("rules.json", """{ "other": { "fields": {\n "range": { "unit": "mV" } } } }""".Replace("\\n", "\n", StringComparison.Ordinal))];

        var problem = Assert.Single(ContractGate.Compare(DescriptionReader.Read("Test", files), files, new("f.contract.txt", Accepted)));

        Assert.StartsWith("rules.json(2,21): error TSHM435: other.range: unit V -> mV; ", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_changes_than_anybody_reads_are_cut()
    {
        string Many(int blank) => $"{{ {string.Join(",\n", Enumerable.Range(0, 150).Select(record => $"\"r{record}\": [{Describe.Begin}, [\"v\", {blank}]]"))} }}";

        var problems = new GateCase("", 0, 0, "", Many(1), Many(2)).Compare();

        Assert.Equal((101, "TSHM006"), (problems.Count, problems[100].Kind.Id));
    }

    [Theory]
    [InlineData(" at 0,", " at \u0660,")]
    [InlineData("size 8,", "size \u0668,")]
    public void A_digit_of_another_script_is_damage(string digits, string odd)
    {
        Assert.Contains(digits, Accepted, StringComparison.Ordinal);
        Assert.NotEmpty(Compare(Accepted.Replace(digits, odd, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_damaged_text_is_told_and_never_throws()
    {
        var random = new Random(4711);
        for (var attempt = 0; attempt < 3000; attempt++)
        {
            var text = new StringBuilder(Accepted);
            for (var change = random.Next(1, 4); change > 0; change--)
                Damage(random, text);
            if (text.ToString() is var damaged && damaged.Split('\n').Where(line => line.Length > 0).SequenceEqual(Accepted.Split('\n').Where(line => line.Length > 0)))
                continue;
            Assert.NotEmpty(Compare(damaged));
        }
    }

    private static EquatableArray<Problem> Compare(string accepted) => ContractGate.Compare(Read, Files, new("f.contract.txt", accepted));

    private static void Damage(Random random, StringBuilder text)
    {
        var at = random.Next(text.Length);
        var length = random.Next(1, Math.Min(30, text.Length - at + 1));
        var part = text.ToString(at, length);
        _ = random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(random.Next(text.Length), part),
            2 => text.Insert(at, Odd[random.Next(Odd.Length)]),
            _ => text.Replace(part, "9", at, length),
        };
    }
}
