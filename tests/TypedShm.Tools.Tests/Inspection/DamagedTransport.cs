using TypedShm.Transport;

namespace TypedShm.Tools.Tests.Inspection;

/// <summary>Finds a region in whose header somebody has written.</summary>
internal sealed class DamagedTransport : ITransport, IRegion
{
    public string Scheme => "damaged";

    public string Contract => "typedshm contract 1\nrubbish";

    public string CreatedBy => "SOMEBODY";

    public DateTimeOffset CreatedAt => default;

    public IRegion Open(OpenRequest request, CancellationToken cancel) => this;

    public bool Remove(string address) => false;

    public void Dispose()
    {
    }

    public FlushResult Commit(ReadOnlySpan<SlotWrite> writes, TimeSpan timeout, CancellationToken cancel) => throw new NotSupportedException();

    public ReadNotes? Read(Span<SlotRead> reads, Span<byte> bytes) => throw new NotSupportedException();

    public long NewestFlush(int slot) => -1;

    public IWaiter CreateWaiter() => throw new NotSupportedException();
}
