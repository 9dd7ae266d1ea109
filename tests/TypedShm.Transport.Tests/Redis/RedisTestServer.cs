using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Redis;

/// <summary>A redis-server of the tests' own on a free loopback port. It ends with this process, however that ends.</summary>
internal sealed class RedisTestServer : IDisposable
{
    private static readonly Lazy<RedisTestServer> SharedServer = new(() => new RedisTestServer());

    private readonly string[] options;
    private Process? shell;

    public RedisTestServer(params string[] options)
    {
        this.options = options;
        Port = FreePort();
        Start();
    }

    /// <summary>Starts a Sentinel with the configuration of a file, which it keeps.</summary>
    public static RedisTestServer Sentinel(string file) => new(file, "--sentinel");

    /// <summary>Gets the one that tests share which leave it as it is.</summary>
    public static RedisTestServer Shared => SharedServer.Value;

    public int Port { get; }

    public string Address => $"redis://127.0.0.1:{Port}";

    /// <summary>Gets the number of the server's process.</summary>
    public int Id { get; private set; }

    /// <summary>Finds a port at which nobody listens just now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it at its port, empty unless its options say otherwise.</summary>
    public void Start()
    {
        // The shell ends the server when its own input ends, which it does with this process.
        var start = new ProcessStartInfo("sh", ["-c", "redis-server \"$@\" >/dev/null 2>&1 & echo $!; cat >/dev/null; kill -9 $! 2>/dev/null", "sh", .. options.TakeWhile(File.Exists), "--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--dir", Path.GetTempPath(), "--repl-diskless-load", "swapdb", .. options.SkipWhile(File.Exists)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        shell = Process.Start(start)!;
        Id = int.Parse(shell.StandardOutput.ReadLine()!, System.Globalization.CultureInfo.InvariantCulture);
        SpinWait.SpinUntil(Answers, Soak.Watchdog);
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public void Kill()
    {
        Signal("KILL");
        shell?.StandardInput.Close();
        shell?.WaitForExit();
        shell?.Dispose();
        shell = null;
    }

    public void Pause() => Signal("STOP");

    public void Resume() => Signal("CONT");

    /// <summary>Sends a command as redis-cli does, and gives what it prints.</summary>
    public string Command(params string[] words)
    {
        using var client = Process.Start(new ProcessStartInfo("redis-cli", ["-p", $"{Port}", .. words]) { RedirectStandardOutput = true })!;
        var said = client.StandardOutput.ReadToEnd().TrimEnd('\n');
        client.WaitForExit();
        return said;
    }

    public void Dispose()
    {
        if (shell is not null)
            Kill();
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", Port);
            client.GetStream().Write("PING\r\n"u8);
            return client.GetStream().ReadByte() is '+' or '-';
        }
        catch (SocketException)
        {
            Thread.Yield();
            return false;
        }
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{Id}"]);
        kill.WaitForExit();
    }
}
