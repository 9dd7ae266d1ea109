using System.Diagnostics;
using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>One connection of a region to its server, and another on which it listens; both come back by themselves after a loss.</summary>
internal sealed class RedisServer : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(50);
    // One that is not there refuses at once; this is for one that is, but far or busy.
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(5);

    private readonly ConnectionMultiplexer connections;
    private volatile bool closed;

    private RedisServer(RedisAddress address, ConnectionMultiplexer connections)
    {
        Address = address;
        this.connections = connections;
        Database = connections.GetDatabase(address.Database);
        Subscriber = connections.GetSubscriber();
        connections.ConnectionRestored += (_, _) => Restored?.Invoke();
    }

    /// <summary>Tells, on a thread of the client's, that a connection is there again.</summary>
    public event Action? Restored;

    public RedisAddress Address { get; }

    public IDatabase Database { get; }

    public ISubscriber Subscriber { get; }

    /// <summary>Connects; a server that is not there yet is waited for.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="operation">What it is for, as a message says it.</param>
    /// <param name="timeout">How long to wait for it.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="TransportException">There is no server within the time, or it refuses.</exception>
    public static RedisServer Connect(RedisAddress address, string operation, TimeSpan timeout, CancellationToken cancel)
    {
        var begin = Stopwatch.GetTimestamp();
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                var connecting = ConnectionMultiplexer.ConnectAsync(OptionsOf(address));
                connecting.Wait(cancel);
                return new RedisServer(address, connecting.Result);
            }
            catch (AggregateException failure)
            {
                var reason = failure.GetBaseException();
                if (IsRefusal(reason) || Stopwatch.GetElapsedTime(begin) + RetryAfter > timeout)
                    throw NoServer(address, operation, reason);
                cancel.WaitHandle.WaitOne(RetryAfter);
            }
        }
    }

    /// <summary>Tells whether the client failed because another thread closes the connection just now; it refuses before it sends anything, not always politely.</summary>
    public bool IsOfClosing(Exception failure) => closed && failure is (ObjectDisposedException or NullReferenceException);

    public void Dispose()
    {
        closed = true;
        // Else it waits a second for answers that nobody wants.
        connections.Close(allowCommandsToComplete: false);
        connections.Dispose();
    }

    private static ConfigurationOptions OptionsOf(RedisAddress address)
    {
        var options = new ConfigurationOptions
        {
            AbortOnConnectFail = true,
            ConnectRetry = 1,
            ConnectTimeout = (int)ConnectPatience.TotalMilliseconds,
            DefaultDatabase = address.Database,
            Password = address.Password,
            Ssl = address.Tls,
            // No keys and channels of the client's own.
            TieBreaker = "",
            ConfigurationChannel = "",
        };
        foreach (var (host, port) in address.Servers)
            options.EndPoints.Add(host, port);
        return options;
    }

    private static bool IsRefusal(Exception reason) =>
        reason is RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure }
        || reason.Message.Contains("AuthenticationFailure", StringComparison.Ordinal);

    private static TransportException NoServer(RedisAddress address, string operation, Exception reason)
    {
        var servers = string.Join(", ", address.Servers.Select(server => $"{server.Host}:{server.Port}"));
        return new TransportException(
            operation,
            address.Text,
            IsRefusal(reason)
                ? $"the server at {servers} refuses the password: give it as redis://:password@host"
                : $"no Redis server answers at {servers}: start one (redis-server --port {address.Servers[0].Port}), or name another in the address",
            innerException: reason);
    }
}
