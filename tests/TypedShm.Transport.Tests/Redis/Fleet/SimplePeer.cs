using System.Diagnostics;
using System.Text.Json;
using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Fleet;

/// <summary>A Python program of SimpleSHM's kind, which does one step after another when it is told to.</summary>
internal sealed class SimplePeer : IDisposable
{
    private readonly Process process;

    public SimplePeer(int port, string sender, params (string Name, string Value)[] environment)
    {
        // Debian's own Python, whatever other comes first: it has the package.
        var start = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Redis", "Fleet", "simple_peer.py"), $"{port}", sender])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
    }

    /// <summary>Lets it do something, and gives the answer.</summary>
    public async Task<JsonElement> Do(string command, params object[] arguments)
    {
        await Tell(command, arguments);
        return await Hear();
    }

    /// <summary>Lets it begin something.</summary>
    public async Task Tell(string command, params object[] arguments)
    {
        await process.StandardInput.WriteLineAsync($"{command} {JsonSerializer.Serialize(arguments)}");
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Awaits its next answer.</summary>
    public async Task<JsonElement> Hear()
    {
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Soak.Watchdog) ?? throw new InvalidOperationException("the Python program has ended");
        using var answer = JsonDocument.Parse(line);
        return answer.RootElement.Clone();
    }

    /// <summary>Sets fields of a record and writes it, and gives the JSON as it was sent.</summary>
    public async Task<string> Write(string record, object fields) => (await Do("write", Set(record, fields)))[0].GetString()!;

    /// <summary>Gives a set as the command write takes it.</summary>
    public static object Set(string record, object fields) => new[] { record, Array.Empty<object>(), fields };

    /// <summary>Reads a group.</summary>
    public Task<JsonElement> Read(params string[] records) => Do("read", records);

    public void Dispose()
    {
        // It ends with its input, but not while it listens.
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
