using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>Attaches to a region, and makes it where a session may.</summary>
internal sealed class RegionOpener(RedisAddress address, OpenRequest request)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(3);

    private readonly RegionKeys keys = new(address);
    private readonly Deadline deadline = new(request.Timeout);

    // However short a session's time is, a server must have the time to answer its first questions.
    private readonly TimeSpan patience = request.Timeout < LeastPatience ? LeastPatience : request.Timeout;

    public IRegion? Open(CancellationToken cancel)
    {
        // Who only looks is answered at once, but a server must have the time to.
        var server = RedisServer.Connect(address, "open", request.Start is Start.Look ? TimeSpan.Zero : request.Timeout, cancel);
        try
        {
            var header = Find(server, cancel);
            if (header is not null)
            {
                RegionRules.CheckFormat(header, address);
                return new RedisRegion(server, header, request);
            }
        }
        catch (Exception failure)
        {
            server.Dispose();
            if (failure is RedisCommandException)
                throw new TransportException("open", request.Address, server.Reason(failure), innerException: failure);
            throw;
        }

        server.Dispose();
        return null;
    }

    private RegionHeader? Find(RedisServer server, CancellationToken cancel)
    {
        while (true)
        {
            var header = RegionRules.Read(server, keys, patience, cancel);
            if (header is not null)
                return header;
            if (request.Start is Start.Join)
            {
                RegionRules.TryMake(server, keys, NewHeader(), patience, cancel);
                continue;
            }

            if (RegionRules.IsMadeBySimpleShm(server, keys, request.Contract, patience, cancel))
                return NewHeader() with { Id = "", CreatedBy = "a program that is not TypedShm's" };
            if (request.Start is Start.Look)
                return null;
            if (deadline.Rest == TimeSpan.Zero)
                throw NobodyCame();
            cancel.WaitHandle.WaitOne(deadline.Rest is var rest && rest < LookAgainAfter ? rest : LookAgainAfter);
            cancel.ThrowIfCancellationRequested();
        }
    }

    private RegionHeader NewHeader() => new(RegionHeader.NewId(), address.IsPacked, request.Clock.GetUtcNow(), request.Sender, request.Contract.Text);

    private TransportException NobodyCame() => new(
        "open",
        request.Address,
        $"nobody initialised the region within {request.Timeout.TotalSeconds:0.###} s. Start a participant that opens it with Start.Join, or SimpleSHM's init, or open it so here.");
}
