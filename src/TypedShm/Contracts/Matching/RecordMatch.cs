namespace TypedShm;

/// <summary>Says where a record of the program lies in a region, and how far both agree.</summary>
/// <param name="Slot">The region's slot; -1 when the region lacks the record.</param>
/// <param name="Here">The record as the program knows it.</param>
/// <param name="Region">The record as the region keeps it.</param>
internal sealed record RecordMatch(int Slot, RecordContract Here, RecordContract Region)
{
    private readonly bool regionIsShorter = Region.End < Here.End;

    public bool IsAbsent => Slot < 0;

    /// <summary>Gets the bytes that a buffer needs to hold either side's record.</summary>
    public int BufferSize { get; } = Math.Max(Here.Size, Region.Size);

    /// <summary>Makes the region's bytes a record of the program: fields that the region lacks are blank.</summary>
    public void FitToProgram(Span<byte> record)
    {
        if (regionIsShorter)
            Here.Blank.Span[Region.End..].CopyTo(record[Region.End..]);
    }

    /// <summary>Makes a buffer in which fields that the program lacks already have the region's blanks.</summary>
    public byte[] NewBuffer()
    {
        var buffer = new byte[BufferSize];
        if (Here.End < Region.End)
            Region.Blank.Span[Here.End..].CopyTo(buffer.AsSpan(Here.End));
        return buffer;
    }

    /// <summary>Makes the program's bytes a record of the region: fields that the region lacks are padding there.</summary>
    public void FitToRegion(Span<byte> record)
    {
        if (regionIsShorter)
            record[Region.End..].Clear();
    }
}
