using TypedShm.Transport.InProcess;

namespace TypedShm.Tools.Tests.Cli.Data;

/// <summary>A region of this process with a record of each kind of field, and the tool that works on it.</summary>
public sealed class DemoRegion : IDisposable
{
    private const string Description = """
        {
          "A__x": [["ts", 0.0], ["sender", ""], ["n", 0], ["m", 0], ["cells", [0.0, 0.0]], ["position", [["x", 0.0], ["y", 0.0]]]],
          "A__y": { "maxAge": "2s", "fields": [
            ["ts", 0.0], ["sender", ""],
            ["f", { "type": "float32", "unit": "V", "min": -5 }],
            ["on", false],
            ["mode", { "type": "enum", "values": ["off", "drive"] }],
            ["image", { "type": "uint8", "shape": [2, 3] }],
            ["since", { "type": "time" }],
            ["raw", { "type": "bytes", "maxBytes": 4 }],
            ["label", ""],
            ["names", ["", ""]]
          ] }
        }
        """;

    public DemoRegion()
    {
        Tool.Write("demo.datadesc.json", Description);
        Tool.Variables["TYPEDSHM_ADDRESS"] = Address;
    }

    public Tool Tool { get; } = new();

    public string Address { get; } = $"memory:{Guid.NewGuid()}";

    public void Dispose()
    {
        new InProcessTransport().Remove(Address);
        Tool.Dispose();
    }

    /// <summary>Calls typedshm with words between blanks; the region's own address shows as memory:demo.</summary>
    public async Task<ToolRun> RunAsync(string line, CancellationToken cancel = default)
    {
        var run = await Tool.RunAsync(line.Split(' '), cancel);
        return new(run.Code, run.Out.Replace(Address, "memory:demo", StringComparison.Ordinal), run.Error.Replace(Address, "memory:demo", StringComparison.Ordinal));
    }

    /// <summary>Calls typedshm and holds it to have done what it was asked for.</summary>
    public async Task<string> DoAsync(string line)
    {
        var run = await RunAsync(line);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Out;
    }
}
