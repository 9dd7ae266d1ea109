using System.Text.RegularExpressions;
using TypedShm.Tests.Guards;

namespace TypedShm.Tests.Packaging;

/// <summary>A user's test project, exactly as the package's README has it.</summary>
[Collection(nameof(Package))]
public sealed class TestingConsumerTests(Package package)
{
    private const string Snapshot = "StationTests.The_contract_is_the_one_that_was_accepted";
    private const string Description = "station.datadesc.json";

    private static readonly string Tests = Block("src/TypedShm.Testing/README.md", "csharp");
    private static readonly string Explanation = Block("src/TypedShm.Testing/README.md", "text");
    private static readonly string Json = Block("README.md", "json");

    [Fact]
    public void Both_readmes_show_the_same_tests() =>
        Assert.Contains(Tests, File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);

    [Fact]
    public async Task A_snapshot_fails_until_it_is_accepted_and_when_the_contract_changes_also_as_a_build_server_builds()
    {
        using var consumer = await NewConsumerAsync();

        var first = await consumer.TestAsync("ContinuousIntegrationBuild=true");
        Assert.Equal(1, first.Status);
        Assert.Contains($"{Snapshot}.verified.txt does not exist.", first.Output, StringComparison.Ordinal);
        Assert.Contains("Failed:     1, Passed:     1,", first.Output, StringComparison.Ordinal);

        consumer.Move($"{Snapshot}.received.txt", $"{Snapshot}.verified.txt");
        var accepted = await consumer.TestAsync("ContinuousIntegrationBuild=true");
        Assert.True(accepted.Status == 0, accepted.Output);

        consumer.Write(Description, Json.Replace("[\"message\", \"\"]", "[\"message\", 0]", StringComparison.Ordinal));
        var changed = await consumer.TestAsync("ContinuousIntegrationBuild=true");
        Assert.Equal(1, changed.Status);
        Assert.Contains(Explanation, changed.Output, StringComparison.Ordinal);
        Assert.Contains("+ BATTERY__alarms.message: int64 at ", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deterministic_source_paths_are_said_to_be_in_the_way()
    {
        using var consumer = await NewConsumerAsync("<SourceRoot Include=\"$(MSBuildProjectDirectory)/\" />");

        var run = await consumer.TestAsync("DeterministicSourcePaths=true");

        Assert.Equal(1, run.Status);
        Assert.Contains("/StationTests.cs is no path of this machine: the test project was built with deterministic source paths", run.Output, StringComparison.Ordinal);
    }

    private async Task<Consumer> NewConsumerAsync(string items = "")
    {
        var consumer = new Consumer(package, "", $"""
            <PackageReference Include="TypedShm.Testing" Version="{package.Version}" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
            <PackageReference Include="xunit" Version="2.9.3" />
            <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
            <Using Include="Xunit" />
            {items}
            """);
        await consumer.UseRestoredPackagesAsync(package);
        consumer.Write(Description, Json);
        consumer.Write("StationTests.cs", Tests);
        return consumer;
    }

    private static string Block(string file, string language) => Regex.Match(
        File.ReadAllText(Path.Combine(Repository.Root, file)), $"^```{language}\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups["code"].Value;
}
