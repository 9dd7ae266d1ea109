using System.Text.RegularExpressions;
using TypedShm.Inspection;
using TypedShm.Transport.Conformance;
using TypedShm.Transport.Conformance.Peers;
using TypedShm.Transport.InProcess;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Tools.Tests.Cli.Care;

/// <summary>What the tool's README shows is what the tool prints, line for line; only numbers differ.</summary>
public sealed class ReadMeTests : IDisposable
{
    private static readonly string ReadMe = File.ReadAllText(Path.Combine(BuiltRepository.Root, "src", "TypedShm.Cli", "README.md"));

    private readonly string name = $"readme-{Guid.NewGuid():N}";

    public void Dispose() => new InProcessTransport().Remove($"memory:{name}");

    [Fact]
    public async Task The_doctor_finds_a_stopped_holder_of_the_lock()
    {
        var address = $"shm:{name}";
        var transport = new SharedMemoryTransport();
        using var tool = new Tool { Transports = [transport] };
        tool.Examine = address => SharedMemoryRegions.Examine(address);
        using (var living = Conform.Open(new SessionOptions { Address = address, Sender = "ALIVE", Transport = transport }))
        {
            living.Counter.Total.Set(new() { Count = 1 });
            living.Flush();
            using var peer = PeerProcess.Start(address, "stand-after", "flush", "record half written");
            await peer.Begun.WaitAsync(Soak.Watchdog);
            await peer.Pause();

            var run = await tool.RunAsync("doctor", "--address", address);

            Assert.Equal((1, ""), (run.Code, run.Error));
            var printed = Lines(run.Out.Replace("STANDING", "HDL", StringComparison.Ordinal));
            Assert.All(Shown("doctor --address shm:station").Except(["..."]), line => Assert.Contains(line, printed));
            await peer.Kill();
        }

        transport.Remove(address);
    }

    [Fact]
    public async Task The_autopsy_tells_of_one_who_died_in_a_flush()
    {
        using var tool = new Tool();
        var description = await File.ReadAllTextAsync(Path.Combine(BuiltRepository.Root, "tests", "TypedShm.Tools.Tests", "station.datadesc.json"));
        tool.Write("station.datadesc.json", description
            .Replace("""["mode", "off"]""", """["mode", { "type": "enum", "values": ["off", "charge"] }]""", StringComparison.Ordinal));
        string[] region = ["--address", $"memory:{name}"];
        Assert.Equal(0, (await tool.RunAsync(["init", "station.datadesc.json", .. region])).Code);
        Assert.Equal(0, (await tool.RunAsync(["set", "BATTERY__measures", "voltage=48.2", "--sender", "HDL", .. region])).Code);
        tool.Regions = [DeadIn(tool)];

        var run = await tool.RunAsync(["autopsy", $"memory:{name}"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(Shown("autopsy shm:station"), Lines(run.Out));
    }

    private RegionOverview DeadIn(Tool tool)
    {
        using var session = InspectionSession.Open(tool.Transports, new SessionOptions { Address = $"memory:{name}", Sender = "TEST", Start = Start.Look })!;
        var record = session.NewRecord("BATTERY__status");
        (record["ts"], record["sender"], record["mode"], record["count"]) = (1_795_773_600.5, "HDL", "charge", 7L);
        var dead = new Participant(3, "HDL", 4711, tool.Clock.GetUtcNow(), IsAlive: false);
        return new()
        {
            Address = $"memory:{name}",
            Key = 1,
            Segment = 2,
            SemaphoreSet = 3,
            Size = 4096,
            Mode = 0x180,
            User = 0,
            Participants = [dead],
            LockHolder = dead,
            Unseen = [new("BATTERY__status", 2, record.Bytes)],
            Repairs = 1,
            LastRepair = new Repair(tool.Clock.GetUtcNow(), "LOGGER", 4242, 1, 2),
        };
    }

    private static string[] Shown(string command)
    {
        var begin = $"\n$ typedshm {command}\n";
        var from = ReadMe.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        Assert.True(from > begin.Length, $"the README does not show typedshm {command}");
        return Lines(ReadMe[from..ReadMe.IndexOf("```", from, StringComparison.Ordinal)], "shm:station");
    }

    private string[] Lines(string text) => Lines(text.Replace($"memory:{name}", $"shm:{name}", StringComparison.Ordinal), $"shm:{name}");

    private static string[] Lines(string text, string address) =>
        [.. text.TrimEnd('\n').Split('\n').Select(line => Regex.Replace(line.Replace(address, "shm:station", StringComparison.Ordinal), @"\d+(\.\d+)?", "0"))];
}
