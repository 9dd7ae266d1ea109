using TypedShm.Transport.Conformance.Peers;

namespace TypedShm.Transport.Conformance;

/// <summary>One test of the suite: an address of its own, sessions and processes that are closed and a region that is removed at its end.</summary>
public abstract class Conformance(TransportUnderTest subject) : IDisposable
{
    private readonly List<IDisposable> kept = [];

    protected static TimeSpan Watchdog => Soak.Watchdog;

    protected TransportUnderTest Subject => subject;

    protected string Address { get; } = subject.NewAddress();

    public void Dispose()
    {
        // What was made of another goes first.
        kept.Reverse();
        kept.ForEach(one => one.Dispose());
        subject.Transport.Remove(Address);
        GC.SuppressFinalize(this);
    }

    protected SessionOptions Options(string sender = "A", Start start = Start.Join) =>
        new() { Address = Address, Sender = sender, Start = start, Transport = subject.Transport };

    protected Conform Open(string sender = "A", Start start = Start.Join) => Keep(Conform.Open(Options(sender, start)));

    /// <summary>Opens the transport's own side of the region.</summary>
    protected IRegion OpenPort(string sender = "PORT", Start start = Start.Join) =>
        Keep(subject.Transport.Open(new OpenRequest(Address, Conform.Contract, sender, start, Watchdog, TimeProvider.System), CancellationToken.None)!);

    protected T Keep<T>(T kept)
        where T : IDisposable
    {
        lock (this.kept)
            this.kept.Add(kept);
        return kept;
    }

    protected PeerProcess StartProcess(params string[] script) => Keep(PeerProcess.Start(Address, script));

    /// <summary>Starts a storm in processes that can be paused: each participant in its own where the transport crosses processes, else all in one.</summary>
    protected PeerProcess[] StartProcesses(Storm storm) =>
        subject.CrossesProcesses ? [.. storm.Scripts.Select(script => StartProcess(script))] : [StartProcess(storm.Script)];

    /// <summary>Plays a storm to its end, and checks what its participants report.</summary>
    protected async Task Play(Storm storm)
    {
        var session = Open("storm");
        var peers = subject.CrossesProcesses
            ? storm.Scripts.Select(script => StartProcess(script).Report).ToArray()
            : [.. storm.Scripts.Select(script => PeerThread.Start(subject.Transport, Address, script))];
        storm.Check(session, await Reports(peers));
    }

    /// <summary>Awaits all reports, but not those of the others once one has failed.</summary>
    protected static async Task<string[]> Reports(params Task<string>[] peers) => await Storm.Reports(peers).WaitAsync(Watchdog);

    /// <summary>Runs what may block on a thread of its own.</summary>
    protected static Task<T> OnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    protected static Task Until(Func<bool> condition) => Soak.Until(condition);
}
