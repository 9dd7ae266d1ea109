using TypedShm.Description;
using TypedShm.Generator.Diagnostics;

namespace TypedShm.Generator.Tests.Diagnostics;

public sealed class ReleaseFileTests
{
    [Fact]
    public void Every_id_has_its_row()
    {
        var rows = Descriptors.All.Select(kind => $"{kind.Id} | {kind.Category} | {kind.DefaultSeverity} | {kind.Title}");

        Assert.Equal(rows.Order(StringComparer.Ordinal), Rows());
    }

    [Fact]
    public void Every_condition_of_the_catalogue_can_be_reported() =>
        Assert.Equal(ProblemCatalogue.All.Select(kind => kind.Id), Descriptors.All.Select(descriptor => descriptor.Id));

    private static IEnumerable<string> Rows() =>
        new[] { "Shipped", "Unshipped" }
            .SelectMany(part => File.ReadLines(Path.Combine(AppContext.BaseDirectory, $"AnalyzerReleases.{part}.md")))
            .Where(line => line.StartsWith("TSHM", StringComparison.Ordinal));
}
