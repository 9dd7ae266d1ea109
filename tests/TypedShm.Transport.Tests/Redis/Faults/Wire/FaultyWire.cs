using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TypedShm.Transport.Tests.Redis.Faults.Wire;

/// <summary>Stands between sessions and a server, and forwards what they send: late, not at all, or up to a byte at which it cuts the connection.</summary>
internal sealed class FaultyWire : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<WireConnection, bool> connections = [];
    private readonly Lock gate = new();
    private readonly int server;
    private long sent;
    private long? left;
    private volatile TaskCompletionSource? held;

    public FaultyWire(int server)
    {
        this.server = server;
        listener.Start();
        _ = Accept();
    }

    public string Address => $"redis://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Gets or sets how long each piece takes, each way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Gets how many bytes clients have sent to the server.</summary>
    public long Sent => Interlocked.Read(ref sent);

    /// <summary>Gets whether the server has heard all of every connection that was cut, and closed it.</summary>
    public bool IsSettled => connections.Keys.All(connection => !connection.IsCut);

    /// <summary>Gets whether a cut is still to come.</summary>
    public bool IsArmed
    {
        get
        {
            lock (gate)
                return left is not null;
        }
    }

    /// <summary>Lets this many more bytes pass to the server, then cuts the connection that sent the last of them; null for no cut.</summary>
    public void CutAfter(long? bytes)
    {
        lock (gate)
            left = bytes;
    }

    /// <summary>Cuts all connections at whichever byte they are.</summary>
    public void Cut()
    {
        foreach (var connection in connections.Keys)
            connection.Cut();
    }

    /// <summary>Keeps what the server answers from now on, until it is let go.</summary>
    public void HoldAnswers() => held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetAnswersGo()
    {
        var was = held;
        held = null;
        was?.SetResult();
    }

    public void Dispose()
    {
        listener.Dispose();
        LetAnswersGo();
        Cut();
    }

    /// <summary>Says how many bytes of a piece may pass, and whether the connection is cut behind them.</summary>
    internal (int Bytes, bool IsCut) Pass(int bytes)
    {
        lock (gate)
        {
            var may = (int)Math.Min(bytes, left ?? bytes);
            var isCut = left is { } rest && rest <= bytes;
            left = isCut ? null : left - may;
            sent += may;
            return (may, isCut);
        }
    }

    internal async Task Late(bool isAnswer)
    {
        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay);
        if (isAnswer && held is { } hold)
            await hold.Task;
    }

    internal void Remove(WireConnection connection) => connections.TryRemove(connection, out _);

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var connection = new WireConnection(this, await listener.AcceptSocketAsync());
                connections[connection] = true;
                _ = connection.Run(server);
            }
        }
        catch (SocketException)
        {
            // Disposed.
        }
        catch (ObjectDisposedException)
        {
            // Likewise, between two calls.
        }
    }
}
