using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TypedShm.Tests;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Tools.Tests.Cli.Data;

/// <summary>typedshm as programs of its own, over shared memory.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Tool tool = new();
    private readonly string address = $"shm:typedshm-cli-{Guid.NewGuid():N}";

    public ProcessTests() =>
        tool.Write("demo.datadesc.json", """{ "A__x": [["ts", 0.0], ["sender", ""], ["n", 0]], "A__y": [["ts", 0.0], ["sender", ""], ["f", 0.0]] }""");

    public void Dispose()
    {
        new SharedMemoryTransport().Remove(address);
        tool.Dispose();
    }

    [Fact]
    public async Task Before_any_writer_there_is_no_data_and_a_reader_leaves_nothing_behind()
    {
        var (output, status) = await RunAsync("get", "A__x");

        Assert.Equal(1, status);
        Assert.Contains("A__x: Absent, no data yet\n", output, StringComparison.Ordinal);
        Assert.False(new SharedMemoryTransport().Remove(address));
    }

    [Fact]
    public async Task What_one_process_sets_in_one_flush_another_gets()
    {
        Assert.Equal(0, (await RunAsync("init", tool.PathOf("demo.datadesc.json"))).Status);
        Assert.Equal(("A__x, A__y: flush 1\n", 0), await RunAsync("set", "A__x", "n=41", "A__y", "f=2.5"));

        var (output, status) = await RunAsync("get", "A__x", "A__y", "--json");

        Assert.Equal(0, status);
        using var json = JsonDocument.Parse(output);
        var (x, y) = (json.RootElement.GetProperty("A__x"), json.RootElement.GetProperty("A__y"));
        Assert.Equal((41, 2.5), (x.GetProperty("value").GetProperty("n").GetInt32(), y.GetProperty("value").GetProperty("f").GetDouble()));
        Assert.Equal((1, 1), (x.GetProperty("flush").GetInt32(), y.GetProperty("flush").GetInt32()));
        Assert.Equal(($"{address}: Removed\n", 0), await RunAsync("remove"));
    }

    [Fact]
    public async Task A_listener_is_woken_by_a_flush_of_another_process()
    {
        Assert.Equal(0, (await RunAsync("init", tool.PathOf("demo.datadesc.json"))).Status);
        using var listener = Start("--address", address, "--timeout", "60", "listen", "A__x", "A__y", "--current", "--count", "2", "--json");
        Assert.Contains("\"Blank\"", await listener.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        Assert.Equal(("A__x: flush 1\n", 0), await RunAsync("set", "A__x", "n=1"));

        Assert.Contains("\"n\":1", await listener.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        await listener.WaitForExitAsync();
        Assert.Equal(0, listener.ExitCode);
    }

    [Fact]
    public async Task List_names_the_regions_and_who_is_in_them_alive_or_dead()
    {
        Assert.Equal(0, (await RunAsync("init", tool.PathOf("demo.datadesc.json"), "--sender", "INIT")).Status);
        using var listener = Start("--address", address, "listen", "A__x", "--current", "--sender", "EAR");
        Assert.StartsWith("A__x: Blank", await listener.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        var alive = await RunAsync("list");
        listener.Kill();
        await listener.WaitForExitAsync();
        var dead = await RunAsync("list", "--json");

        Assert.Equal((0, 0), (alive.Status, dead.Status));
        Assert.Contains($"{address}: contract Demo, fingerprint ", alive.Output, StringComparison.Ordinal);
        Assert.Contains($"\n  EAR: process {listener.Id}, alive, since ", alive.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(dead.Output);
        var region = json.RootElement.EnumerateArray().Single(region => region.GetProperty("address").GetString() == address);
        Assert.False(region.GetProperty("participants").EnumerateArray().Single(participant => participant.GetProperty("sender").GetString() == "EAR").GetProperty("alive").GetBoolean());
    }

    [Fact]
    public async Task Ctrl_C_ends_a_listener_that_waits_for_ever()
    {
        Assert.Equal(0, (await RunAsync("init", tool.PathOf("demo.datadesc.json"))).Status);
        using var listener = Start("--address", address, "listen", "A__x", "--current");
        Assert.StartsWith("A__x: Blank", await listener.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        await ChildProcess.RunAsync(tool.PathOf(""), "kill", "-INT", listener.Id.ToString(CultureInfo.InvariantCulture));
        await listener.WaitForExitAsync();

        Assert.Equal(130, listener.ExitCode);
    }

    // With SIGINT as a terminal leaves it: a shell that runs the tests in the background has it ignored, and its children inherit that.
    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Program, .. arguments]) { RedirectStandardOutput = true })!;

    private static string Program => Path.Combine(AppContext.BaseDirectory, "TypedShm.Cli.dll");

    private Task<(string Output, int Status)> RunAsync(params string[] arguments) =>
        ChildProcess.RunAsync(tool.PathOf(""), "dotnet", [Program, .. arguments, "--address", address]);
}
