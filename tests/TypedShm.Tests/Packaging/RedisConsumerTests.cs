namespace TypedShm.Tests.Packaging;

/// <summary>A user's project whose second package reference is all that redis:// needs.</summary>
[Collection(nameof(Package))]
public sealed class RedisConsumerTests(Package package)
{
    [Theory]
    [InlineData(true, "no Redis server answers at 127.0.0.1:1:")]
    [InlineData(false, "no transport serves 'redis:' here (there is 'memory:', 'shm:'). Reference the package that brings it")]
    public async Task A_package_reference_is_all_that_an_address_needs(bool isReferenced, string said)
    {
        const string Program =
            """
            try
            {
                using var station = Station.Open("redis://:secret@127.0.0.1:1", sender: "A", start: Start.Look);
            }
            catch (TypedShmException failure)
            {
                Console.WriteLine(failure.Message);
            }
            """;
        using var consumer = new Consumer(package, Program, isReferenced ? $"<PackageReference Include=\"TypedShm.Transport.Redis\" Version=\"{package.Version}\" />" : "");
        await consumer.UseRestoredPackagesAsync(package);
        consumer.Write("station.datadesc.json", """{ "A__x": [["ts", 0.0], ["sender", ""], ["n", 0]] }""");

        var build = await consumer.BuildAsync();
        Assert.True(build.Status == 0, build.Output);
        Assert.Contains(" 0 Warning(s)", build.Output, StringComparison.Ordinal);
        var (output, _) = await consumer.StartAsync();

        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);
    }
}
