using TypedShm.Transport;
using TypedShm.Transport.Conformance;

namespace TypedShm.Transport.Tests.Failing;

/// <summary>A transport whose commits end as a test says, and whose waits fail.</summary>
internal sealed class FailingTransport : ITransport, IRegion, IWaiter
{
    public string Scheme => "failing";

    public string Contract { get; init; } = Conform.Contract.Text;

    /// <summary>Gets how often the region was given back.</summary>
    public int Disposals { get; private set; }

    public string CreatedBy => "nobody";

    public DateTimeOffset CreatedAt => DateTimeOffset.UnixEpoch;

    /// <summary>Gets or sets how a commit ends.</summary>
    public Func<FlushResult> Outcome { get; set; } = () => new FlushResult(FlushStatus.Done, 1);

    /// <summary>Gets how many records each commit was given.</summary>
    public List<int> Commits { get; } = [];

    public IRegion? Open(OpenRequest request, CancellationToken cancel) => this;

    public bool Remove(string address) => false;

    public FlushResult Commit(ReadOnlySpan<SlotWrite> writes, TimeSpan timeout, CancellationToken cancel)
    {
        Commits.Add(writes.Length);
        return Outcome();
    }

    public ReadNotes? Read(Span<SlotRead> reads, Span<byte> bytes) => null;

    public long NewestFlush(int slot) => 0;

    public IWaiter CreateWaiter() => this;

    public void Wait(ReadOnlySpan<SlotWatch> watches, TimeSpan timeout) => throw new TransportException("wait", "failing:here", "the server is gone");

    public void Interrupt()
    {
    }

    void IDisposable.Dispose() => Disposals++;
}
