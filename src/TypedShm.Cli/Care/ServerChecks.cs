using System.Net.Sockets;
using System.Runtime.InteropServices;
using TypedShm.Transport;
using TypedShm.Transport.SharedMemory;

namespace TypedShm.Cli.Care;

/// <summary>Looks whether what an address needs outside of programs is there: a server, a library.</summary>
internal static class ServerChecks
{
    private const string ZeroMqLibrary = "libzmq.so.5";
    private const int RedisPort = 6379;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static IEnumerable<Finding> Of(string address, IReadOnlyList<ITransport> transports)
    {
        var scheme = address.Split(':')[0];
        if (transports.All(transport => transport.Scheme != scheme))
            yield return new("transport", Severity.Error, $"{address}: this build has no transport for {scheme}:", $"it has {string.Join(", ", transports.Select(transport => $"{transport.Scheme}:"))}");
        if (scheme is "redis" && Uri.TryCreate(address, UriKind.Absolute, out var server))
            yield return Redis(server.Host, server.Port < 0 ? RedisPort : server.Port);
        if (scheme is "zmq")
            yield return ZeroMq();
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
