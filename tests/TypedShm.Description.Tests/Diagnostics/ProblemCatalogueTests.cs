using System.Text.RegularExpressions;

namespace TypedShm.Description.Tests;

public sealed class ProblemCatalogueTests
{
    private static readonly Type[] Rooms = [typeof(InFile), typeof(InRecord), typeof(InField), typeof(InLimit), typeof(InSnapshot), typeof(InChange), typeof(InProject)];

    private static IEnumerable<GateCase> Changes => GateCases.All.Concat(RecordGateCases.All);

    public static TheoryData<ProblemCase> Cases => [.. ProblemCases.Read];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_reported_once_at_its_place_with_what_to_write(ProblemCase mistake)
    {
        var problem = Assert.Single(Describe.Text(mistake.Text, mistake.Later).Problems);

        Assert.Equal($"{(mistake.Later is null ? "f" : "g")}.json({mistake.Line},{mistake.Column}): error {mistake.Id}: {mistake.Message}", problem.ToString());
    }

    [Fact]
    public void Every_condition_has_its_test() =>
        Assert.Equal(
            ProblemCatalogue.All.Select(kind => kind.Id),
            ProblemCases.Read.Select(mistake => mistake.Id).Concat(ProblemCases.Others.Select(other => other.Kind.Id)).Concat(Changes.Select(change => change.Id).Distinct()).Order());

    [Fact]
    public void The_list_names_every_field_of_the_catalogue_in_order() =>
        Assert.Equal(
            Rooms.SelectMany(room => room.GetFields()).Select(field => (ProblemKind)field.GetValue(null)!).OrderBy(kind => kind.Id),
            ProblemCatalogue.All);

    [Fact]
    public void No_id_stands_for_two_conditions()
    {
        Assert.Equal(ProblemCatalogue.All.Count, ProblemCatalogue.All.Select(kind => kind.Id).Distinct().Count());
        Assert.All(ProblemCatalogue.All, kind => Assert.Matches("^TSHM[0-59][0-9]{2}$", kind.Id));
    }

    [Fact]
    public void The_reference_lists_every_condition_with_the_message_that_is_reported()
    {
        var rows = Regex.Matches(File.ReadAllText("schemas/README.md"), @"^\| (TSHM\d{3}) \| (.*?) \| (.*) \|\r?$", RegexOptions.Multiline)
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value));

        Assert.Equal(ProblemCatalogue.All.Select(kind => (kind.Id, kind.Title, $"`{Message(kind)}`")), rows);
    }

    private static string Message(ProblemKind kind)
    {
        var read = ProblemCases.Read.FirstOrDefault(mistake => mistake.Id == kind.Id)?.Message ?? Changes.FirstOrDefault(change => change.Id == kind.Id)?.Message;
        return read ?? kind.At("", default, ProblemCases.Others.Single(other => other.Kind == kind).Arguments).Message;
    }
}
