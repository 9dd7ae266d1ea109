using System.Net.Sockets;
using System.Runtime.InteropServices;
using TypedShm.Cli.CommandLine;
using TypedShm.Transport;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Cli.Care;

/// <summary>Looks whether what an address needs outside of programs is there: a server, a library.</summary>
internal static class ServerChecks
{
    private const string ZeroMqLibrary = "libzmq.so.5";
    private const int RedisPort = 6379;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <exception cref="UsageException">It is no address.</exception>
    public static IEnumerable<Finding> Of(string address, IReadOnlyList<ITransport> transports)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon > 0 ? address[..colon] : throw new UsageException($"{address}: an address is scheme and name, such as shm:station or redis://host:6379");
        List<Finding> findings = [];
        if (transports.All(transport => transport.Scheme != scheme))
            findings.Add(new("transport", Severity.Error, $"this build has no transport for {scheme}:", $"it has {string.Join(", ", transports.Select(transport => $"{transport.Scheme}:"))}"));
        if (scheme is "redis")
            findings.Add(Uri.TryCreate(address, UriKind.Absolute, out var server) && server.Host.Length > 0 ? Redis(server.DnsSafeHost, server.Port < 0 ? RedisPort : server.Port) : throw new UsageException("a Redis server is written redis://host:port, such as redis://127.0.0.1:6379"));
        if (scheme is "zmq")
            findings.Add(ZeroMq());
        return findings;
    }

    private static Finding Redis(string host, int port)
    {
        const string Id = "redis-server";
        try
        {
            using var client = new TcpClient();
            return client.ConnectAsync(host, port).Wait(Patience)
                ? new(Id, Severity.Note, $"{host}:{port} answers", "something listens there")
                : Missing($"{host}:{port} does not answer within {Patience.TotalSeconds} s");
        }
        catch (AggregateException refused) when (refused.InnerException is SocketException reason)
        {
            return Missing($"{host}:{port}: {reason.Message}");
        }

        static Finding Missing(string seen) => new(Id, Severity.Error, seen, "no value can be read or written", "apt-get install redis-server && systemctl start redis-server");
    }

    private static Finding ZeroMq()
    {
        const string Id = "zmq-library";
        if (!NativeLibrary.TryLoad(ZeroMqLibrary, out var library))
            return new(Id, Severity.Error, $"{ZeroMqLibrary} cannot be loaded", "no socket can be opened", "apt-get install libzmq5");
        NativeLibrary.Free(library);
        return new(Id, Severity.Note, $"{ZeroMqLibrary} can be loaded", "sockets can be opened");
    }
}
