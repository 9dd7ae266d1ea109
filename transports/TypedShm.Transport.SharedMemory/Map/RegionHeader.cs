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

    /// <summary>Says whether the memory begins as a region does; one that somebody died while making may be all zeros.</summary>
    public static HeaderKind KindOf(MappedMemory memory)
    {
        if (memory.Length < RegionMap.HeaderSize)
            return HeaderKind.Foreign;
        if (!memory.Bytes(0, RegionMap.HeaderSize).ContainsAnyExcept((byte)0))
            return HeaderKind.Zeros;
        // The magic is written before anything else, so whoever has seen something sees it. Pairs with the write in RegionMaker.
        Volatile.ReadBarrier();
        return memory.UInt64(RegionMap.MagicAt) == RegionMap.Magic ? HeaderKind.Region : HeaderKind.Foreign;
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

    private string? Text(ulong offset, uint length, int longest)
    {
        if (length > longest || offset > (ulong)memory.Length || length > (ulong)memory.Length - offset)
            return null;
        return Encoding.UTF8.GetString(memory.Bytes((long)offset, (int)length));
    }
}
