using System.Text;

namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>The header of a region, as it is read once when somebody attaches.</summary>
internal sealed class RegionHeader(MappedMemory memory)
{
    private const int LongestContract = 64 << 20;

    public RegionState State => StateOf(memory);

    public int Semaphores => memory.Int32(RegionMap.SemaphoresAt);

    public long Identity => memory.Int64(RegionMap.IdentityAt);

    public string MadeBy => StoredText.Read(memory.Bytes(RegionMap.MadeByAt, RegionMap.SenderSize));

    public DateTimeOffset MadeAt => StoredTime.FromNanoseconds(memory.Int64(RegionMap.MadeAtAt));

    public static RegionState StateOf(MappedMemory memory) => (RegionState)Volatile.Read(ref memory.UInt32(RegionMap.StateAt));

    /// <summary>Says whether the memory begins as a region does, and reads no more of another program's than that.</summary>
    public static bool IsRegion(MappedMemory memory) => memory.Length >= RegionMap.HeaderSize && memory.UInt64(RegionMap.MagicAt) == RegionMap.Magic;

    /// <summary>
    /// Says whether the memory begins as a region does; one that somebody died while making may be all zeros. Another program's that is all zeros, from the
    /// first byte to the last, and has a set of a region's size beside it cannot be told from that, and is removed: it holds nothing that could be lost.
    /// </summary>
    public static HeaderKind KindOf(MappedMemory memory)
    {
        if (memory.Length < RegionMap.HeaderSize)
            return HeaderKind.Foreign;
        if (IsAllZeros(memory))
            return HeaderKind.Zeros;
        // The magic is written before anything else, so whoever has seen something sees it. Pairs with the write in RegionMaker.
        Volatile.ReadBarrier();
        return IsRegion(memory) ? HeaderKind.Region : HeaderKind.Foreign;
    }

    /// <summary>Says what makes the header unusable; null when nothing does.</summary>
    public string? Problem()
    {
        if (memory.UInt32(RegionMap.VersionAt) is not RegionMap.Version and var version)
            return $"its layout is version {version}, and this program knows version {RegionMap.Version}: bring all programs to one version of TypedShm";
        if (memory.UInt32(RegionMap.PlacesAt) is not RegionMap.Places and var places)
            return $"its header says {places} places, not {RegionMap.Places}: it is damaged";
        if (memory.Int64(RegionMap.SizeAt) != memory.Length)
            return $"its header says {memory.Int64(RegionMap.SizeAt)} bytes, and the segment has {memory.Length}: it is damaged";
        return null;
    }

    /// <summary>Reads the name; null when its place is not within the segment.</summary>
    public string? Name() => Text(memory.UInt32(RegionMap.NameOffsetAt), memory.UInt32(RegionMap.NameLengthAt), ShmAddress.LongestName);

    /// <summary>Reads the contract text; null when its place is not within the segment, or when it is longer than any contract.</summary>
    public string? ContractText() => Text(memory.UInt64(RegionMap.ContractOffsetAt), memory.UInt32(RegionMap.ContractLengthAt), LongestContract);

    private static bool IsAllZeros(MappedMemory memory)
    {
        const int part = 1 << 20;
        for (var at = 0L; at < memory.Length; at += part)
        {
            if (memory.Bytes(at, (int)Math.Min(part, memory.Length - at)).ContainsAnyExcept((byte)0))
                return false;
        }

        return true;
    }

    private string? Text(ulong offset, uint length, int longest)
    {
        if (length > longest || offset > (ulong)memory.Length || length > (ulong)memory.Length - offset)
            return null;
        // A copy, as in StoredText.
        return Encoding.UTF8.GetString(memory.Bytes((long)offset, (int)length).ToArray());
    }
}
