using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using TypedShm.Tools.Tests.Cli.Data;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Tools.Tests.Cli.Care;

/// <summary>What <c>doctor</c> prints, whom it asks, and how it ends.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly DemoRegion region = new();

    public void Dispose() => region.Dispose();

    [Fact]
    public async Task Findings_are_told_with_what_they_mean_and_what_mends_them_and_what_is_well_in_a_line()
    {
        region.Tool.Variables.Clear();
        region.Tool.Examine = _ => [new("no-semaphores", Severity.Error, "shm:a: its set is gone", "nobody can join", "typedshm remove --address 'shm:a'"), new("clock-source", Severity.Note, "tsc", "all is well")];

        var run = await region.RunAsync("doctor");

        Assert.Equal(
            new ToolRun(1, "error no-semaphores: shm:a: its set is gone\n  nobody can join\n  -> typedshm remove --address 'shm:a'\nnote clock-source: tsc\n1 error, 0 warnings, 1 note\n", ""),
            run);
    }

    [Fact]
    public async Task As_json_they_are_a_list()
    {
        region.Tool.Variables.Clear();
        region.Tool.Examine = _ => [new("clock-source", Severity.Note, "tsc", "all is well")];

        using var json = JsonDocument.Parse(await region.DoAsync("doctor --json"));

        var finding = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("""{"id":"clock-source","severity":"note","seen":"tsc","meaning":"all is well","command":null}""", JsonSerializer.Serialize(finding));
    }

    [Theory]
    [InlineData("doctor", null, null)]
    [InlineData("doctor --address shm:b", null, "shm:b")]
    [InlineData("doctor", "shm:c", "shm:c")]
    public async Task The_one_region_that_is_named_is_looked_at_else_all(string line, string? variable, string? looked)
    {
        region.Tool.Variables.Clear();
        if (variable is not null)
            region.Tool.Variables["TYPEDSHM_ADDRESS"] = variable;
        var asked = new List<string?>();
        region.Tool.Examine = address =>
        {
            asked.Add(address);
            return [];
        };

        await region.DoAsync(line);

        Assert.Equal([looked], asked);
    }

    [Fact]
    public async Task A_region_is_held_against_a_description_field_by_field()
    {
        await region.DoAsync("init demo.datadesc.json");
        Assert.StartsWith("note contract: ", await region.DoAsync("doctor demo.datadesc.json"), StringComparison.Ordinal);

        region.Tool.Write("other.json", """{ "A__x": [["ts", 0.0], ["sender", ""], ["n", 0.0]] }""");
        var refused = await region.RunAsync("doctor other.json --name Demo");
        Assert.Equal(1, refused.Code);
        Assert.StartsWith("error contract-refused: ", refused.Out, StringComparison.Ordinal);
        Assert.Contains("A__x.n", refused.Out, StringComparison.Ordinal);

        region.Tool.Write("shorter.json", """{ "A__x": [["ts", 0.0], ["sender", ""], ["n", 0]] }""");
        Assert.StartsWith("note contract-differs: ", await region.DoAsync("doctor shorter.json --name Demo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_region_or_no_sound_one_a_description_is_one_finding_more()
    {
        Assert.StartsWith("note contract-alone: ", await region.DoAsync("doctor demo.datadesc.json"), StringComparison.Ordinal);

        using var tool = new Tool { Transports = [new RefusingTransport()] };
        tool.Write("demo.datadesc.json", """{ "A__x": [["ts", 0.0], ["sender", ""], ["n", 0]] }""");
        tool.Examine = _ => [new("clock-source", Severity.Note, "tsc", "all is well")];
        var broken = await tool.RunAsync("doctor", "demo.datadesc.json");
        Assert.Equal((1, ""), (broken.Code, broken.Error));
        Assert.StartsWith("error contract-unread: open shm:Demo: it is damaged\n", broken.Out, StringComparison.Ordinal);
        Assert.Contains("note clock-source: tsc\n", broken.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_missing_is_told_beside_a_description_too()
    {
        var run = await region.RunAsync("doctor demo.datadesc.json --address redis://127.0.0.1:1");

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith("error transport: this build has no transport for redis:\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_and_a_library_that_is_missing_are_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Assert.Contains($"note redis-server: 127.0.0.1:{port} answers\n", (await region.RunAsync($"doctor --address redis://127.0.0.1:{port}/0")).Out, StringComparison.Ordinal);
        listener.Stop();

        var silent = await region.RunAsync($"doctor --address redis://127.0.0.1:{port}/0");
        Assert.Equal(1, silent.Code);
        Assert.Contains($"error redis-server: 127.0.0.1:{port}: ", silent.Out, StringComparison.Ordinal);
        Assert.Contains("  -> apt-get install redis-server", silent.Out, StringComparison.Ordinal);

        var zeroMq = await region.RunAsync("doctor --address zmq:tcp://127.0.0.1:5560");
        Assert.Contains("error transport: this build has no transport for zmq:\n", zeroMq.Out, StringComparison.Ordinal);
        Assert.Contains("zmq-library: libzmq.so.5 can", zeroMq.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "nonsense: an address is scheme and name, such as shm:station or redis://host:6379")]
    [InlineData("redis:", "a Redis server is written redis://host:port, such as redis://127.0.0.1:6379")]
    [InlineData("redis://", "a Redis server is written redis://host:port, such as redis://127.0.0.1:6379")]
    public async Task What_is_no_address_is_a_wrong_call(string address, string told)
    {
        var run = await region.RunAsync($"doctor --address {address}");
        Assert.Equal(new ToolRun(2, "", $"typedshm: {told}\nHelp: typedshm doctor --help\n"), run);
    }

    [Fact]
    public async Task A_password_in_an_address_is_not_shown()
    {
        var run = await region.RunAsync("doctor --address redis://me:secret@127.0.0.1:1/0");
        Assert.DoesNotContain("secret", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_description_with_errors_is_no_description_to_hold_a_region_against()
    {
        region.Tool.Write("bad.json", "{");
        Assert.Equal(2, (await region.RunAsync("doctor bad.json --name Demo")).Code);
    }
}
