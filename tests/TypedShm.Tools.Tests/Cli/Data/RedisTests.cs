using TypedShm.Transport.Redis;
using TypedShm.Transport.Tests.Redis;

namespace TypedShm.Tools.Tests.Cli.Data;

/// <summary>typedshm on a region in a Redis server.</summary>
public sealed class RedisTests : IDisposable
{
    private readonly Tool tool = new() { Transports = [new RedisTransport()] };
    private readonly string prefix = $"cli-{Guid.NewGuid():N}:";

    public RedisTests()
    {
        tool.Write("demo.datadesc.json", """{ "A__x": [["ts", 0.0], ["sender", ""], ["n", 0]], "A__y": [["ts", 0.0], ["sender", ""], ["text", ""]] }""");
        tool.Variables["TYPEDSHM_ADDRESS"] = $"{RedisTestServer.Shared.Address}?prefix={prefix}";
    }

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task A_region_is_made_used_and_removed()
    {
        Assert.Equal(1, (await tool.RunAsync("get", "A__x")).Code);
        Assert.Contains(": Initialised, contract Demo, ", (await tool.RunAsync("init", "demo.datadesc.json")).Out, StringComparison.Ordinal);
        Assert.Equal(0, (await tool.RunAsync("set", "A__x", "n=41", "A__y", "text=café", "--sender", "SHELL")).Code);
        Assert.EndsWith(""", "sender": "SHELL", "text": "caf\u00e9"}""", RedisTestServer.Shared.Command("get", $"{prefix}A__y"), StringComparison.Ordinal);
        Assert.Contains("  n = 41\n", (await tool.RunAsync("get", "A__x", "A__y")).Out, StringComparison.Ordinal);
        Assert.Contains("\"A__y\"", (await tool.RunAsync("listen", "A__x", "A__y", "--current", "--count", "1", "--json")).Out, StringComparison.Ordinal);
        Assert.Contains("by SHELL", (await tool.RunAsync("show")).Out, StringComparison.Ordinal);
        Assert.Contains(": Removed\n", (await tool.RunAsync("remove")).Out, StringComparison.Ordinal);
        Assert.Equal(1, (await tool.RunAsync("show")).Code);
    }

    [Fact]
    public async Task What_a_Python_program_wrote_is_read_whole_and_changed_field_by_field()
    {
        var text = new string('x', 100);
        await tool.RunAsync("init", "demo.datadesc.json");
        RedisTestServer.Shared.Command("set", $"{prefix}A__y", $$"""{"sender": "PY", "text": "{{text}}", "ts": 1.0}""");
        RedisTestServer.Shared.Command("set", $"{prefix}A__x", """{"ts": 1.0, "sender": "PY", "n": 7, "more": [1, {}]}""");

        Assert.Contains($"  text = \"{text}\"\n", (await tool.RunAsync("get", "A__y")).Out, StringComparison.Ordinal);
        var cut = await tool.RunAsync("set", "A__y", "sender=ME");
        Assert.Equal(2, cut.Code);
        Assert.Contains("A__y.text: what was read is longer than the 64 bytes of the field", cut.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await tool.RunAsync("set", "A__x", "n=8")).Code);
        Assert.Contains("  n = 8\n", (await tool.RunAsync("get", "A__x")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_and_no_password_is_shown()
    {
        var run = await tool.RunAsync("get", "A__x", "--address", $"redis://:secret@127.0.0.1:{RedisTestServer.FreePort()}");

        Assert.Equal(3, run.Code);
        Assert.Contains("no Redis server answers at 127.0.0.1:", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }
}
