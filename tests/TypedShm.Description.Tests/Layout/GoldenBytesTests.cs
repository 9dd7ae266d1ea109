namespace TypedShm.Description.Tests;

public sealed class GoldenBytesTests
{
    [Theory]
    [InlineData("BATTERY__measures")]
    [InlineData("BATTERY__alarms")]
    public void The_golden_record_has_the_size_of_the_layout_and_equals_its_hexadecimal_twin(string name)
    {
        var text = File.ReadAllText("schemas/station.datadesc.json");
        var record = DescriptionReader.Read("Station", [new("station.datadesc.json", text)]).Contract.Records.Single(record => record.Name == name);
        var bytes = File.ReadAllBytes($"schemas/station.{name}.bin");

        Assert.Equal(record.Size, bytes.Length);
        Assert.Equal(Convert.FromHexString(string.Concat(File.ReadAllText($"schemas/station.{name}.hex").Split(' ', '\n'))), bytes);
    }
}
