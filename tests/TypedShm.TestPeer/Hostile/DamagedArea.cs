using TypedShm.Transport.SharedMemory.Map;

namespace TypedShm.TestPeer.Hostile;

/// <summary>A named part of a region that another program overwrites.</summary>
internal sealed record DamagedArea(string Name, long At, int Length)
{
    /// <summary>Gives all parts of a region.</summary>
    public static DamagedArea[] Of(RegionLayout layout) => [.. Header, .. Places, .. Texts(layout), .. layout.Slots.SelectMany(Parts)];

    private static IEnumerable<DamagedArea> Header =>
    [
        new("magic", RegionMap.MagicAt, 8),
        new("version", RegionMap.VersionAt, 4),
        new("places", RegionMap.PlacesAt, 4),
        new("size", RegionMap.SizeAt, 8),
        new("identity", RegionMap.IdentityAt, 8),
        new("set", RegionMap.SemaphoresAt, 4),
        new("records", RegionMap.RecordsAt, 4),
        new("made at", RegionMap.MadeAtAt, 8),
        new("made by", RegionMap.MadeByAt, RegionMap.SenderSize),
        new("name's offset", RegionMap.NameOffsetAt, 4),
        new("name's length", RegionMap.NameLengthAt, 4),
        new("text's offset", RegionMap.ContractOffsetAt, 8),
        new("text's length", RegionMap.ContractLengthAt, 4),
        new("fingerprint", RegionMap.FingerprintAt, 16),
        new("directory's offset", RegionMap.DirectoryAt, 8),
        new("committed", RegionMap.CommittedAt, 8),
        new("state", RegionMap.StateAt, 4),
        new("lock", RegionMap.LockAt, 8),
        new("repairs", RegionMap.RepairsAt, 80),
        new("whole header", 0, RegionMap.HeaderSize),
    ];

    /// <summary>Gets the places that the two sessions of a case have, and all of them.</summary>
    private static IEnumerable<DamagedArea> Places =>
    [
        .. Enumerable.Range(0, 2).SelectMany(place => new DamagedArea[]
        {
            new($"wake word {place}", RegionLayout.PlaceAt(place), 4),
            new($"process {place}", RegionLayout.PlaceAt(place) + RegionMap.PlaceProcessAt, 4),
            new($"since {place}", RegionLayout.PlaceAt(place) + RegionMap.PlaceSinceAt, 8),
            new($"sender {place}", RegionLayout.PlaceAt(place) + RegionMap.PlaceSenderAt, RegionMap.SenderSize),
        }),
        new("all places", RegionLayout.PlaceAt(0), RegionMap.Places * RegionMap.PlaceSize),
    ];

    private static IEnumerable<DamagedArea> Texts(RegionLayout layout) =>
    [
        new("name", layout.NameAt, layout.Name.Length),
        new("text", layout.TextAt, layout.Text.Length),
        new("directory", layout.DirectoryAt, layout.Slots.Length * RegionMap.EntrySize),
    ];

    private static IEnumerable<DamagedArea> Parts(SlotPlace slot, int number) =>
    [
        new($"tags {number}", slot.Header, slot.Cells * sizeof(long)),
        new($"mask {number}", slot.MaskAt(0), RegionMap.MaskWords * sizeof(ulong)),
        new($"deadlines {number}", slot.DeadlineAt(0), slot.Cells * sizeof(long)),
        new($"cells {number}", slot.CellAt(0), slot.Cells * slot.Stride),
        new($"stamps {number}", slot.CellAt(0), 16),
        new($"slot {number}", slot.Header, (int)(slot.End - slot.Header)),
    ];
}
