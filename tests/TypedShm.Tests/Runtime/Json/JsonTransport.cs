using System.Text;
using TypedShm.Transport;

namespace TypedShm.Tests.Runtime.Json;

/// <summary>A region whose values are JSON texts, as a server has them: a test puts in what any program might have written there.</summary>
internal sealed class JsonTransport(Contract contract) : ITransport, IRegion
{
    private readonly JsonRecord[] records = [.. contract.Records.Select(record => new JsonRecord(record))];
    private readonly Dictionary<int, byte[]> values = [];
    private long flush;

    public string Scheme => "json";

    public string Contract => contract.Text;

    public string CreatedBy => "SERVER";

    public DateTimeOffset CreatedAt => DateTimeOffset.UnixEpoch;

    /// <summary>Gets or sets the text of a record.</summary>
    public string this[string record]
    {
        get => Encoding.UTF8.GetString(values[contract.SlotOf(record)]);
        set => values[contract.SlotOf(record)] = Encoding.UTF8.GetBytes(value);
    }

    public IRegion? Open(OpenRequest request, CancellationToken cancel) => this;

    public bool Remove(string address) => false;

    public void Dispose()
    {
    }

    public FlushResult Commit(ReadOnlySpan<SlotWrite> writes, TimeSpan timeout, CancellationToken cancel)
    {
        foreach (var write in writes)
            values[write.Slot] = records[write.Slot].Encode(write.Bytes);
        return new FlushResult(FlushStatus.Done, ++flush);
    }

    public ReadNotes? Read(Span<SlotRead> reads, Span<byte> bytes)
    {
        ReadNotes? notes = null;
        foreach (ref var read in reads)
        {
            read.Flush = flush;
            if (values.TryGetValue(read.Slot, out var json))
                records[read.Slot].Decode(json, bytes[read.Offset..], ref read, ref notes);
        }

        return notes;
    }

    public long NewestFlush(int slot) => flush;

    public IWaiter CreateWaiter() => throw new NotSupportedException();
}
