namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>
/// Where things lie in a region. Little-endian; offsets from the segment's first byte, never addresses.
/// <code>
///      0 magic "TYPEDSHM"            8 version u32          12 places u32
///     16 segment size u64           24 identity u64, random and not 0
///     32 semaphore set i32          36 records u32
///     40 made at i64, ns since 1970 48 made by: u16 length, 46 bytes UTF-8
///     96 name: offset u32           100 length u32
///    104 contract text: offset u64  112 length u32         116 fingerprint: 16 hexadecimal digits
///    132 spare                      136 directory: offset u64
///    192 committed i64, the number of the newest flush      200 state u32: 0 being made, 1 ready, 2 removed   (a line of its own)
///    256 lock u64, see FlushLock                                                                              (a line of its own)
///    320 repairs: see RepairRecord
///    512 places, 128 bytes each: 0 wake word u32 (a line of its own); 64 process i32, 72 since i64 (ns since 1970), 80 sender 48 bytes
///        name, contract text; directory: 32 bytes a record, see SlotPlace
///        slots, 64-aligned: 128 bytes of slot header, then the cells
///
/// slot header
///      0 tags of up to four cells, i64 each: flush number x 2, + 1 when the value expires; -1 for a cell without a value
///     32 mask of the places that want to be woken, 128 bits
///     64 deadlines of the cells, i64 each: nanoseconds of CLOCK_BOOTTIME
/// </code>
/// </summary>
internal static class RegionMap
{
    public const ulong Magic = 0x4D48534445505954; // "TYPEDSHM"
    public const uint Version = 1;

    public const int MagicAt = 0;
    public const int VersionAt = 8;
    public const int PlacesAt = 12;
    public const int SizeAt = 16;
    public const int IdentityAt = 24;
    public const int SemaphoresAt = 32;
    public const int RecordsAt = 36;
    public const int MadeAtAt = 40;
    public const int MadeByAt = 48;
    public const int NameOffsetAt = 96;
    public const int NameLengthAt = 100;
    public const int ContractOffsetAt = 104;
    public const int ContractLengthAt = 112;
    public const int FingerprintAt = 116;
    public const int DirectoryAt = 136;
    public const int CommittedAt = 192;
    public const int StateAt = 200;
    public const int LockAt = 256;
    public const int RepairsAt = 320;
    public const int HeaderSize = 512;

    public const int SenderSize = 48;

    /// <summary>How many participants a region has room for.</summary>
    public const int Places = 128;

    public const int PlaceSize = 128;
    public const int PlaceProcessAt = 64;
    public const int PlaceSinceAt = 72;
    public const int PlaceSenderAt = 80;

    public const int EntrySize = 32;

    public const int SlotHeaderSize = 128;
    public const int MaskAt = 32;
    public const int MaskWords = Places / 64;
    public const int DeadlinesAt = 64;
    public const int MostCells = 4;

    /// <summary>The tag of a cell that holds no value.</summary>
    public const long NoValue = -1;

    public const int Line = 64;

    /// <summary>The semaphores of a region's set.</summary>
    public static class Semaphores
    {
        /// <summary>Semaphores 0 to 2 are left to PHP, whose <c>sem_get</c> sets their values.</summary>
        public const int Initialiser = 3;

        public const int FirstPlace = 4;

        public const int Count = FirstPlace + Places;
    }
}
