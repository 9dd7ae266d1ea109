using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TypedShm.Benchmarks.Redis;

/// <summary>A redis-server on a free loopback port, for one run.</summary>
internal sealed class RedisPlace : IDisposable
{
    private readonly Process server;

    public RedisPlace()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        server = Process.Start(new ProcessStartInfo("redis-server", ["--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", ""]) { RedirectStandardOutput = true })!;
        // It says "Ready to accept connections", then nothing more.
        while (server.StandardOutput.ReadLine() is { } line && !line.Contains("Ready to accept", StringComparison.Ordinal))
        {
        }
    }

    public int Port { get; }

    public string Address => $"redis://127.0.0.1:{Port}";

    public void Dispose()
    {
        server.Kill();
        server.Dispose();
    }
}
