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

    [Theory]
    [InlineData("Plant")]
    [InlineData("Plant.DriveState")]
    [InlineData("Plant.PictureRecord")]
    [InlineData("Plant.PoseRecord")]
    [InlineData("Plant.NumbersRecord")]
    public void Code_of_the_long_form_is_what_was_accepted(string file)
    {
        var run = GeneratorRun.Of(Project.Of(new DescriptionText("plant.datadesc.json", Samples.Plant)));

        Assert.Equal("", Compiler.Complaints(run.Compile()));
        Assert.Equal(5, run.Files.Count);
        Snapshot.Verify(run.Files[$"{file}.g.cs"], "cs", file);
    }

    [Fact]
    public void Code_of_large_arrays_is_what_was_accepted()
    {
        var run = GeneratorRun.Of(Project.Of(new DescriptionText("camera.datadesc.json", Samples.Camera)));

        Assert.Equal("", Compiler.Complaints(run.Compile()));
        Snapshot.Verify(run.Files["Camera.FrameRecord.g.cs"], "cs");
    }

    [Fact]
    public void Generated_code_compiles_without_a_warning() =>
        Assert.Equal("", Compiler.Complaints(GeneratorRun.Of(Project.Of(Samples.Station)).Compile()));
}
