using System.Security.Cryptography;
using System.Text;
using TypedShm.Transport.SharedMemory.Map;
using TypedShm.Transport.SharedMemory.Participants;

namespace TypedShm.Transport.SharedMemory.Opening;

/// <summary>
/// Makes a region, as the one process that holds the initialiser's semaphore:
/// 1 make the segment, 2 write the magic, 3 header, name, contract text, directory, 4 all blanks, 5 ready, by one store.
/// Whoever dies before 5 leaves a segment that is not ready; the next holder removes it and makes a new one.
/// </summary>
internal sealed class RegionMaker(ShmAddress address, OpenRequest request, SemaphoreSet semaphores)
{
    private readonly RegionLayout layout = new(address.Name, request.Contract);

    /// <summary>Makes the segment; null when somebody made one without holding the semaphore.</summary>
    public Segment? MakeSegment() => Segment.Make(address, layout.Size);

    /// <summary>Says that it is a region, before anything else is written.</summary>
    public static void WriteMagic(MappedMemory memory)
    {
        Volatile.Write(ref memory.UInt64(RegionMap.MagicAt), RegionMap.Magic);
        Volatile.WriteBarrier();
    }

    /// <summary>Writes the numbers that stay as they are.</summary>
    public void WriteHeader(MappedMemory memory)
    {
        memory.UInt32(RegionMap.VersionAt) = RegionMap.Version;
        memory.UInt32(RegionMap.PlacesAt) = RegionMap.Places;
        memory.Int64(RegionMap.SizeAt) = layout.Size;
        memory.Int64(RegionMap.IdentityAt) = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) | 1;
        memory.Int32(RegionMap.SemaphoresAt) = semaphores.Id;
        memory.Int32(RegionMap.RecordsAt) = layout.Slots.Length;
        memory.Int64(RegionMap.MadeAtAt) = StoredTime.ToNanoseconds(request.Clock.GetUtcNow());
        StoredText.Write(memory.Bytes(RegionMap.MadeByAt, RegionMap.SenderSize), request.Sender);
        memory.UInt32(RegionMap.NameOffsetAt) = (uint)layout.NameAt;
        memory.UInt32(RegionMap.NameLengthAt) = (uint)layout.Name.Length;
        memory.Int64(RegionMap.ContractOffsetAt) = layout.TextAt;
        memory.UInt32(RegionMap.ContractLengthAt) = (uint)layout.Text.Length;
        Encoding.ASCII.GetBytes(request.Contract.Fingerprint, memory.Bytes(RegionMap.FingerprintAt, request.Contract.Fingerprint.Length));
        memory.Int64(RegionMap.DirectoryAt) = layout.DirectoryAt;
    }

    /// <summary>Writes name, contract text and directory.</summary>
    public void WriteTexts(MappedMemory memory)
    {
        layout.Name.CopyTo(memory.Bytes(layout.NameAt, layout.Name.Length));
        layout.Text.CopyTo(memory.Bytes(layout.TextAt, layout.Text.Length));
        WriteDirectory(memory);
    }

    /// <summary>Writes all blanks, as of flush 0.</summary>
    public void WriteBlanks(MappedMemory memory)
    {
        for (var index = 0; index < layout.Slots.Length; index++)
        {
            var slot = layout.Slots[index];
            request.Contract.Records[index].Blank.Span.CopyTo(memory.Bytes(slot.CellAt(0), slot.Size));
            for (var cell = 1; cell < RegionMap.MostCells; cell++)
                memory.Int64(slot.TagAt(cell)) = RegionMap.NoValue;
        }
    }

    /// <summary>Lets everybody in: the release that pairs with the acquire of the state in whoever opens.</summary>
    public static void SetReady(MappedMemory memory) => Volatile.Write(ref memory.UInt32(RegionMap.StateAt), (uint)RegionState.Ready);

    private void WriteDirectory(MappedMemory memory)
    {
        for (var index = 0; index < layout.Slots.Length; index++)
        {
            var slot = layout.Slots[index];
            var (at, length) = layout.NameOf(index);
            var entry = layout.DirectoryAt + ((long)index * RegionMap.EntrySize);
            memory.Int64(entry) = at;
            memory.Int32(entry + 8) = length;
            memory.Int32(entry + 12) = slot.Cells;
            memory.Int64(entry + 16) = slot.Header;
            memory.Int32(entry + 24) = slot.Size;
            memory.Int32(entry + 28) = slot.Stride;
        }
    }
}
