using TypedShm.Transport.Conformance;
using TypedShm.Transport.Redis;

namespace TypedShm.Transport.Tests.Redis.Faults;

/// <summary>A server that may be harmed, and the sessions on it; all of it ends with the test.</summary>
internal sealed class FaultScene(params string[] options) : IDisposable
{
    private readonly List<IDisposable> kept = [];

    public RedisTestServer Server { get; } = new(options);

    /// <summary>Opens a session that knows within a second what there is to know.</summary>
    public Conform Open(string sender = "A", Start start = Start.Join, string? address = null, double seconds = 1) =>
        Keep(Conform.Open(Options(sender, start, address, seconds)));

    public SessionOptions Options(string sender = "A", Start start = Start.Join, string? address = null, double seconds = 1) => new()
    {
        Address = address ?? Server.Address,
        Sender = sender,
        Start = start,
        Timeout = TimeSpan.FromSeconds(seconds),
        Transport = new RedisTransport(),
    };

    public T Keep<T>(T one)
        where T : IDisposable
    {
        kept.Add(one);
        return one;
    }

    /// <summary>Flushes the counter once more, until it is done.</summary>
    public static Task FlushUntilDone(Conform session, long count) => Soak.Until(() =>
    {
        session.Counter.Total.Set(new() { Count = count });
        return session.TryFlush().Status is FlushStatus.Done;
    });

    public void Dispose()
    {
        kept.Reverse();
        kept.ForEach(one => one.Dispose());
        Server.Dispose();
    }
}
