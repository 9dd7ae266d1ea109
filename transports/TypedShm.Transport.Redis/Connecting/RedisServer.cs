using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Security;
using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>One connection of a region to its server, and another on which it listens; both come back by themselves after a loss.</summary>
internal sealed class RedisServer : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(50);
    // One that is not there refuses at once; these are for one that is, but far or busy.
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(5);

    private readonly ConnectionMultiplexer connections;
    private readonly IServer[] servers;
    private readonly Refusals refusals = new();
    private volatile bool closed;

    private RedisServer(RedisAddress address, ConnectionMultiplexer connections)
    {
        Address = address;
        this.connections = connections;
        Database = connections.GetDatabase(address.Database);
        Subscriber = connections.GetSubscriber();
        servers = [.. address.Servers.Select(server => connections.GetServer(server.Host, server.Port))];
        connections.ErrorMessage += (_, error) => refusals.Hear(error.Message);
        connections.ConnectionFailed += (_, _) => Lost?.Invoke();
        connections.ConnectionRestored += (_, _) => Restored?.Invoke();
    }

    /// <summary>Tells, on a thread of the client's, that a connection was lost.</summary>
    public event Action? Lost;

    /// <summary>Tells, on a thread of the client's, that a connection is there again.</summary>
    public event Action? Restored;

    public RedisAddress Address { get; }

    public IDatabase Database { get; }

    public ISubscriber Subscriber { get; }

    /// <summary>Gets what to do where there is nobody who writes.</summary>
    public static string OnlyReplica => "the server is a replica that only reads: name the master in the address";

    /// <summary>Gets whether all that can be reached are replicas; the client sends these no writes, and breaks a connection over one inside a transaction.</summary>
    public bool HasOnlyReplicas => Array.Exists(servers, server => server.IsConnected) && Array.TrueForAll(servers, server => !server.IsConnected || server.IsSlave);

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
            var options = OptionsOf(address, timeout);
            var distrust = new ConcurrentQueue<SslPolicyErrors>();
            options.CertificateValidation += (_, _, _, found) =>
            {
                if (found is not SslPolicyErrors.None)
                    distrust.Enqueue(found);
                return found is SslPolicyErrors.None;
            };
            try
            {
                return new RedisServer(address, Connect(options, cancel));
            }
            catch (AggregateException failure)
            {
                var reason = failure.GetBaseException();
                if (distrust.TryPeek(out var found))
                    throw NotTrusted(address, operation, found, reason);
                if (IsRefusal(reason) || Stopwatch.GetElapsedTime(begin) + RetryAfter > timeout)
                    throw NoServer(address, operation, reason);
                cancel.WaitHandle.WaitOne(RetryAfter);
            }
        }
    }

    /// <summary>Says on one line why a command was not carried out, and what to do where that is known.</summary>
    public string Reason(Exception failure) => failure switch
    {
        RedisServerException when Answer.IsAborted(failure.Message) => Answer.Reason(refusals.Newest() ?? failure.Message),
        RedisConnectionException when HasOnlyReplicas => OnlyReplica,
        RedisConnectionException { FailureType: ConnectionFailureType.UnableToResolvePhysicalConnection or ConnectionFailureType.UnableToConnect } =>
            $"there is no connection to the server at {Places(Address)}: {Short(failure)}",
        RedisConnectionException => $"the connection to the server at {Places(Address)} was lost: {Short(failure)}",
        _ => Answer.Reason(failure.Message),
    };

    /// <summary>Tells whether the client failed because another thread closes the connection just now; it refuses before it sends anything, not always politely.</summary>
    public bool IsOfClosing(Exception failure) => closed && failure is (ObjectDisposedException or NullReferenceException);

    public void Dispose()
    {
        closed = true;
        // Else it waits a second for answers that nobody wants.
        connections.Close(allowCommandsToComplete: false);
        connections.Dispose();
    }

    private static ConnectionMultiplexer Connect(ConfigurationOptions options, CancellationToken cancel)
    {
        var connecting = ConnectionMultiplexer.ConnectAsync(options);
        try
        {
            connecting.Wait(cancel);
            return connecting.Result;
        }
        catch (OperationCanceledException)
        {
            // It goes on by itself, and nobody else would close what comes of it, or look at its failure.
            connecting.ContinueWith(
                static late =>
                {
                    if (late.Exception is null)
                        late.Result.Dispose();
                },
                CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }

    private static ConfigurationOptions OptionsOf(RedisAddress address, TimeSpan timeout)
    {
        var patience = timeout <= TimeSpan.Zero || timeout > MostPatience ? MostPatience : timeout < LeastPatience ? LeastPatience : timeout;
        var options = new ConfigurationOptions
        {
            AbortOnConnectFail = true,
            ConnectRetry = 1,
            ConnectTimeout = (int)patience.TotalMilliseconds,
            DefaultDatabase = address.Database,
            Password = address.Password,
            Ssl = address.Tls,
            // How soon a replica is known that has become the master; a minute unless told.
            ConfigCheckSeconds = 5,
            // No keys and channels of the client's own.
            TieBreaker = "",
            ConfigurationChannel = "",
        };
        foreach (var (host, port) in address.Servers)
            options.EndPoints.Add(host, port);
        return options;
    }

    /// <summary>Gives what the client says, without the counters that it adds.</summary>
    private static string Short(Exception failure) => failure.Message.ReplaceLineEndings(" ").Split(", origin:")[0];

    private static string Places(RedisAddress address) => string.Join(", ", address.Servers.Select(server => $"{server.Host}:{server.Port}"));

    private static bool IsRefusal(Exception reason) =>
        reason is RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure }
        || reason.Message.Contains("AuthenticationFailure", StringComparison.Ordinal);

    private static TransportException NotTrusted(RedisAddress address, string operation, SslPolicyErrors found, Exception reason) => new(
        operation,
        address.Text,
        $"the certificate of the server at {Places(address)} is not trusted ({found}): let this machine trust the authority that signed it (SSL_CERT_FILE names a file of them), and name the host as the certificate does",
        innerException: reason);

    private static TransportException NoServer(RedisAddress address, string operation, Exception reason)
    {
        var servers = Places(address);
        return new TransportException(
            operation,
            address.Text,
            IsRefusal(reason)
                ? $"the server at {servers} refuses the password: give it as redis://:password@host"
                : $"no Redis server answers at {servers}: start one (redis-server --port {address.Servers[0].Port}), or name another in the address; the client says: {Short(reason)}",
            innerException: reason);
    }
}
