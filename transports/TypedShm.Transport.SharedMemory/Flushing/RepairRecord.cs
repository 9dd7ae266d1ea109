using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.Transport.SharedMemory.Flushing;

/// <summary>
/// What was found and mended after a participant had died while it flushed, kept for who asks later.
/// <code>
///      0 how many repairs u64        8 when the last, i64 ns since 1970
///     16 the dead one's process i32  20 cells discarded i32    24 the flush that was not finished i64
///     32 the dead one's sender, 48 bytes
/// </code>
/// </summary>
internal sealed class RepairRecord(MappedMemory memory)
{
    private const int LastAt = RegionMap.RepairsAt + 8;
    private const int ProcessAt = RegionMap.RepairsAt + 16;
    private const int DiscardedAt = RegionMap.RepairsAt + 20;
    private const int FlushAt = RegionMap.RepairsAt + 24;
    private const int SenderAt = RegionMap.RepairsAt + 32;

    public long Count => memory.Int64(RegionMap.RepairsAt);

    /// <summary>Gives the last repair; null when there was none.</summary>
    public Repair? Last => Count == 0 ? null : new Repair(
        StoredTime.FromNanoseconds(memory.Int64(LastAt)),
        StoredText.Read(memory.Bytes(SenderAt, RegionMap.SenderSize)),
        memory.Int32(ProcessAt),
        memory.Int64(FlushAt),
        memory.Int32(DiscardedAt));

    public void Note(Repair repair)
    {
        memory.Int64(LastAt) = StoredTime.ToNanoseconds(repair.At);
        memory.Int32(ProcessAt) = repair.Process;
        memory.Int32(DiscardedAt) = repair.Discarded;
        memory.Int64(FlushAt) = repair.Flush;
        StoredText.Write(memory.Bytes(SenderAt, RegionMap.SenderSize), repair.Sender);
        memory.Int64(RegionMap.RepairsAt)++;
    }
}
