using TypedShm.Generator.Tests.Fixture;
using TypedShm.Snapshots;

namespace TypedShm.Generator.Tests.Snapshots;

public sealed class GeneratedFileTests
{
    [Theory]
    [InlineData("Station")]
    [InlineData("Station.BatteryMeasures")]
    [InlineData("Station.BatteryCommand")]
    [InlineData("Station.StatusRecord")]
    public void Generated_code_is_what_was_accepted(string file)
    {
        var run = GeneratorRun.Of(Project.Of(Samples.Station));

        Assert.Equal(["Station.BatteryCommand.g.cs", "Station.BatteryMeasures.g.cs", "Station.StatusRecord.g.cs", "Station.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Snapshot.Verify(run.Files[$"{file}.g.cs"], "cs", file);
    }

    [Fact]
    public void Generated_code_compiles_without_a_warning() =>
        Assert.Equal("", Compiler.Complaints(GeneratorRun.Of(Project.Of(Samples.Station)).Compile()));
}
