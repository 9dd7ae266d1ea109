using System.Net;
using System.Net.Sockets;

namespace TypedShm.Transport.Tests.Redis.Faults.Wire;

/// <summary>One connection over a faulty wire.</summary>
internal sealed class WireConnection(FaultyWire wire, Socket client)
{
    private int cut;

    public bool IsCut => Volatile.Read(ref cut) == 1;

    public async Task Run(int port)
    {
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            client.NoDelay = server.NoDelay = true;
            await server.ConnectAsync(IPAddress.Loopback, port);
            await Task.WhenAll(Forward(server), Answer(server));
        }
        catch (SocketException)
        {
            // One of both ends is away.
        }
        finally
        {
            Cut();
            wire.Remove(this);
        }
    }

    /// <summary>Resets the client's end; the server hears all that has passed, then the end.</summary>
    public void Cut()
    {
        if (Interlocked.Exchange(ref cut, 1) != 0)
            return;
        client.LingerState = new LingerOption(true, 0);
        client.Dispose();
    }

    private async Task Forward(Socket server)
    {
        var buffer = new byte[4096];
        while (await Receive(client, buffer) is > 0 and var read)
        {
            await wire.Late(isAnswer: false);
            var (bytes, isCut) = wire.Pass(read);
            await Send(server, buffer.AsMemory(0, bytes));
            if (isCut)
                break;
        }

        Cut();
        End(server);
    }

    private async Task Answer(Socket server)
    {
        var buffer = new byte[4096];
        while (await Receive(server, buffer) is > 0 and var read)
        {
            await wire.Late(isAnswer: true);
            if (!IsCut)
                await Send(client, buffer.AsMemory(0, read));
        }

        Cut();
    }

    private static void End(Socket server)
    {
        try
        {
            server.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // It has gone before.
        }
    }

    private static async Task<int> Receive(Socket from, byte[] buffer)
    {
        try
        {
            return await from.ReceiveAsync(buffer);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            return 0;
        }
    }

    private static async Task Send(Socket to, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await to.SendAsync(bytes);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The next receive finds the end.
        }
    }
}
