using System.Net.Sockets;
using System.Text.RegularExpressions;
using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis.Fleet;

/// <summary>Sees every command that a server carries out, as MONITOR shows them.</summary>
internal sealed partial class MonitorSocket : IDisposable
{
    private readonly TcpClient client;
    private readonly StreamReader lines;

    public MonitorSocket(int port)
    {
        client = new TcpClient("127.0.0.1", port);
        client.GetStream().Write("MONITOR\r\n"u8);
        lines = new StreamReader(client.GetStream());
        Assert.Equal("+OK", lines.ReadLine());
    }

    /// <summary>Gives the commands up to the first that begins with what is named, in the form of redis-cli.</summary>
    public async Task<string[]> UpTo(string last)
    {
        var seen = new List<string>();
        do
            seen.Add(Shown().Replace((await lines.ReadLineAsync().WaitAsync(Soak.Watchdog))!, ""));
        while (!seen[^1].StartsWith(last, StringComparison.OrdinalIgnoreCase));
        return [.. seen];
    }

    /// <summary>Gives the next transaction, from MULTI to EXEC.</summary>
    public async Task<string[]> Transaction()
    {
        await UpTo("\"MULTI\"");
        return (await UpTo("\"EXEC\""))[..^1];
    }

    public void Dispose()
    {
        lines.Dispose();
        client.Dispose();
    }

    [GeneratedRegex(@"^\+[\d.]+ \[[^\]]*\] ")]
    private static partial Regex Shown();
}
