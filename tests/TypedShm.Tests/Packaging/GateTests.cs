using TypedShm.Description;
using TypedShm.Tests.Guards;

namespace TypedShm.Tests.Packaging;

[Collection(nameof(Package))]
public sealed class GateTests(Package package)
{
    private const string Program = "Console.WriteLine();";
    private const string Description = "{\n  \"BATTERY__status\": [\n    [\"ts\", 0.0], [\"sender\", \"\"],\n    [\"current\", { \"type\": \"float64\" }]\n  ]\n}\n";

    private const string Broken =
        "(4,27): error TSHM427: BATTERY__status.current: float64 at 56 -> float32 at 56; SOURCE: C# code that uses Current may not compile; "
        + "LAYOUT: a process built before this cannot share a region; WIRE: JSON of a process built before this may hold numbers beyond float32; "
        + "keep it float64 and add a field of another name at the end, or accept the change [";

    private static readonly string Changed = Description.Replace("float64", "float32", StringComparison.Ordinal);

    [Fact]
    public async Task A_build_says_who_breaks_until_the_change_is_accepted_or_judged_otherwise()
    {
        using var consumer = new Consumer(package, Program);
        consumer.Write("station.datadesc.json", Description);
        consumer.Write("station.contract.txt", Accepted("Station", Description).Replace("\n", "\r\n", StringComparison.Ordinal));
        var sound = await consumer.BuildAsync();
        Assert.True(sound.Status == 0, sound.Output);

        consumer.Write("station.datadesc.json", Changed);
        var broken = await consumer.BuildAsync();
        Assert.Equal(1, broken.Status);
        Assert.Contains("station.datadesc.json" + Broken, broken.Output, StringComparison.Ordinal);

        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TSHM427.severity = warning\n");
        var judged = await consumer.BuildAsync();
        Assert.True(judged.Status == 0, judged.Output);
        Assert.Contains("station.datadesc.json" + Broken.Replace("error", "warning", StringComparison.Ordinal), judged.Output, StringComparison.Ordinal);

        consumer.Write("station.contract.txt", Accepted("Station", Changed));
        var accepted = await consumer.BuildAsync();
        Assert.True(accepted.Status == 0, accepted.Output);
        Assert.DoesNotContain("TSHM", accepted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_is_compared_with_the_contract_of_its_name_in_the_folder_of_its_first_file()
    {
        using var consumer = new Consumer(package, Program, "<TypedShmContract Include=\"shared/base.json;site.json\" Name=\"Station\" />");
        consumer.Write("shared/base.json", Description);
        consumer.Write("site.json", "{}");
        consumer.Write("shared/Station.contract.txt", Accepted("Station", Description) + "nonsense\n");

        var build = await consumer.BuildAsync();

        Assert.Equal(1, build.Status);
        Assert.Contains(
            "Station.contract.txt(8,1): error TSHM402: this is no line of a field of BATTERY__status, so nothing is compared; "
            + "restore the file from version control, or run: typedshm contract accept base.json site.json --name Station [",
            build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reference_shows_what_a_build_prints() =>
        Assert.Contains($"\nstation.datadesc.json{Broken[..^2]}\n", File.ReadAllText(Path.Combine(Repository.Root, "schemas", "README.md")), StringComparison.Ordinal);

    private static string Accepted(string name, string description) =>
        ContractText.Write(DescriptionReader.Read(name, [new("f.json", description)]).Contract);
}
