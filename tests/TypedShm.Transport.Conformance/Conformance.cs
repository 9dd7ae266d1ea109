namespace TypedShm.Transport.Conformance;

/// <summary>One test of the suite: an address of its own, sessions that are closed and a region that is removed at its end.</summary>
public abstract class Conformance(TransportUnderTest subject) : IDisposable
{
    private readonly List<IDisposable> sessions = [];

    /// <summary>How long a test waits for what must happen, before it fails; never a promise of speed.</summary>
    protected static TimeSpan Watchdog { get; } = TimeSpan.FromMinutes(2);

    protected TransportUnderTest Subject => subject;

    protected string Address { get; } = subject.NewAddress();

    public void Dispose()
    {
        sessions.ForEach(session => session.Dispose());
        subject.Transport.Remove(Address);
        GC.SuppressFinalize(this);
    }

    protected SessionOptions Options(string sender = "A", Start start = Start.Join) =>
        new() { Address = Address, Sender = sender, Start = start, Transport = subject.Transport };

    protected Conform Open(string sender = "A", Start start = Start.Join) => Keep(Conform.Open(Options(sender, start)));

    protected TSession Keep<TSession>(TSession session)
        where TSession : IDisposable
    {
        sessions.Add(session);
        return session;
    }

    protected Task<string>[] StartPeers(params string[][] scripts) =>
        [.. scripts.Select(script => subject.StartPeer(Address, script))];

    /// <summary>Runs what may block on a thread of its own.</summary>
    protected static Task<T> OnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    protected static async Task Until(Func<bool> condition)
    {
        using var watchdog = new CancellationTokenSource(Watchdog);
        while (!condition())
            await Task.Delay(1, watchdog.Token);
    }
}
