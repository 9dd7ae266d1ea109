namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>
/// Where one record's cells lie. An entry of the directory holds the same for other languages:
/// 0 name: offset u64, 8 length u32, 12 cells u32, 16 slot header: offset u64, 24 size u32, 28 stride u32; the first cell lies 128 bytes behind the slot header.
/// </summary>
/// <param name="Header">The offset of the slot header.</param>
/// <param name="Size">How many bytes a record takes.</param>
/// <param name="Cells">How many cells there are.</param>
internal readonly record struct SlotPlace(long Header, int Size, int Cells)
{
    /// <summary>From this size on two cells do, because a reader then loses less by another try than all lose by the memory.</summary>
    private const int LargeRecord = 16 * 1024;

    public int Stride { get; } = RoundUp(Size);

    public long End => CellAt(Cells);

    public static SlotPlace At(long header, int size) => new(header, size, size < LargeRecord ? RegionMap.MostCells : 2);

    public long CellAt(int cell) => Header + RegionMap.SlotHeaderSize + ((long)cell * Stride);

    public long TagAt(int cell) => Header + (cell * sizeof(long));

    public long MaskAt(int word) => Header + RegionMap.MaskAt + (word * sizeof(ulong));

    public long DeadlineAt(int cell) => Header + RegionMap.DeadlinesAt + (cell * sizeof(long));

    private static int RoundUp(int size) => (size + RegionMap.Line - 1) / RegionMap.Line * RegionMap.Line;
}
