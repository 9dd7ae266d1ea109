using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TypedShm.Tests;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Tools.Tests.Cli.Data;

/// <summary>typedshm as programs of its own, over shared memory.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromMinutes(1);

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
        Assert.Contains("\"Blank\"", await listener.StandardOutput.ReadLineAsync().WaitAsync(Watchdog), StringComparison.Ordinal);

        Assert.Equal(("A__x: flush 1\n", 0), await RunAsync("set", "A__x", "n=1"));

        Assert.Contains("\"n\":1", await listener.StandardOutput.ReadLineAsync().WaitAsync(Watchdog), StringComparison.Ordinal);
        await listener.WaitForExitAsync().WaitAsync(Watchdog);
        Assert.Equal(0, listener.ExitCode);
    }

    [Fact]
    public async Task List_names_the_regions_and_who_is_in_them_alive_or_dead()
    {
        Assert.Equal(0, (await RunAsync("init", tool.PathOf("demo.datadesc.json"), "--sender", "INIT")).Status);
        using var listener = Start("--address", address, "listen", "A__x", "--current", "--sender", "EAR");
        Assert.StartsWith("A__x: Blank", await listener.StandardOutput.ReadLineAsync().WaitAsync(Watchdog), StringComparison.Ordinal);

        var alive = await RunAsync("list");
        listener.Kill();
        await listener.WaitForExitAsync().WaitAsync(Watchdog);
        var dead = await RunAsync("list", "--json");
        var autopsy = await RunAsync("autopsy");

        Assert.Equal((0, 0), (alive.Status, dead.Status));
        Assert.Equal(0, autopsy.Status);
        Assert.StartsWith($"{address}: EAR (process {listener.Id}) died, in it since ", autopsy.Output, StringComparison.Ordinal);
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
        Assert.StartsWith("A__x: Blank", await listener.StandardOutput.ReadLineAsync().WaitAsync(Watchdog), StringComparison.Ordinal);

        await ChildProcess.RunAsync(tool.PathOf(""), "kill", "-INT", listener.Id.ToString(CultureInfo.InvariantCulture));
        await listener.WaitForExitAsync().WaitAsync(Watchdog);

        Assert.Equal(130, listener.ExitCode);
    }

    [Theory]
    [InlineData("listen", "A__x", "--current")]
    [InlineData("listen", "A__x", "--current", "--json")]
    public async Task A_listener_ends_with_its_reader_although_no_further_value_comes(params string[] line)
    {
        Assert.Equal(0, (await RunAsync("init", tool.PathOf("demo.datadesc.json"))).Status);
        using var listener = Start([.. line, "--address", address]);
        Assert.Contains("Blank", await listener.StandardOutput.ReadLineAsync().WaitAsync(Watchdog), StringComparison.Ordinal);

        Assert.Equal((141, ""), await EndWithoutReaderAsync(listener));
    }

    [Fact]
    public async Task Who_waits_for_a_region_ends_with_its_reader()
    {
        using var waiting = Start("--address", address, "--timeout", "1000000", "wait");

        Assert.Equal((141, ""), await EndWithoutReaderAsync(waiting));
    }

    [Fact]
    public async Task Whoever_prints_what_nobody_reads_ends_quietly_with_its_work_done()
    {
        Assert.Equal(0, (await RunAsync("init", tool.PathOf("demo.datadesc.json"))).Status);
        foreach (var line in (string[][])[["list"], ["show"], ["get", "A__x"], ["--help"], ["--version"], ["set", "A__x", "n=41"]])
        {
            using var process = Start([.. line, "--address", address]);
            Assert.Equal((141, ""), await EndWithoutReaderAsync(process));
        }

        Assert.Contains("n = 41", (await RunAsync("get", "A__x")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_as_output_keeps_what_others_write_before_and_behind()
    {
        var file = tool.PathOf("out.txt");
        await ChildProcess.RunAsync(tool.PathOf(""), "sh", "-c", $"echo 0 > {file}; {{ echo 1; dotnet {Program} --version; echo 3; }} >> {file}");
        Assert.Matches(@"^0\n1\ntypedshm [\d.]+\n3\n$", await File.ReadAllTextAsync(file));

        await ChildProcess.RunAsync(tool.PathOf(""), "sh", "-c", $"{{ echo 1; dotnet {Program} --version; echo 3; }} > {file}");
        Assert.Matches(@"^1\ntypedshm [\d.]+\n3\n$", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task An_output_that_another_has_made_non_blocking_is_written_whole()
    {
        const string Start = "import fcntl, os, sys; fcntl.fcntl(1, fcntl.F_SETFL, os.O_NONBLOCK); os.execvp('dotnet', ['dotnet'] + sys.argv[1:])";
        var fields = string.Join(", ", Enumerable.Range(0, 250).Select(field => $"[\"field{field}\", 0]"));
        tool.Write("wide.datadesc.json", $$"""{ {{string.Join(", ", Enumerable.Range(0, 20).Select(record => $"\"A__x{record}\": [[\"ts\", 0.0], [\"sender\", \"\"], {fields}]"))}} }""");
        string[] show = [Program, "contract", "show", tool.PathOf("wide.datadesc.json")];

        var (output, status) = await ChildProcess.RunAsync(tool.PathOf(""), "python3", ["-c", Start, .. show]);

        Assert.Equal(await ChildProcess.RunAsync(tool.PathOf(""), "dotnet", show), (output, status));
        Assert.InRange(output.Length, 128 * 1024, int.MaxValue); // More than a pipe holds.
    }

    /// <summary>Goes away as the reader of a process, and gives how that ends and what it says of it.</summary>
    private static async Task<(int Status, string Error)> EndWithoutReaderAsync(Process process)
    {
        using var watchdog = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        process.StandardOutput.Close();
        try
        {
            var error = await process.StandardError.ReadToEndAsync(watchdog.Token);
            await process.WaitForExitAsync(watchdog.Token);
            return (process.ExitCode, error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    // With SIGINT as a terminal leaves it: a shell that runs the tests in the background has it ignored, and its children inherit that.
    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static string Program => Path.Combine(AppContext.BaseDirectory, "TypedShm.Cli.dll");

    private Task<(string Output, int Status)> RunAsync(params string[] arguments) =>
        ChildProcess.RunAsync(tool.PathOf(""), "dotnet", [Program, .. arguments, "--address", address]);
}
