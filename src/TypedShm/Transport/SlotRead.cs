namespace TypedShm.Transport;

/// <summary>A slot to be read, and what was found.</summary>
/// <param name="Slot">The region's slot.</param>
/// <param name="Offset">Where its bytes go in the buffer of the call.</param>
public record struct SlotRead(int Slot, int Offset)
{
    /// <summary>Gets or sets what was found: <see cref="ReadStatus.Fresh"/> when the bytes are there, else why they are not; <see cref="ReadStatus.Invalid"/> where the region is damaged.</summary>
    public ReadStatus Status { get; set; }

    /// <summary>Gets or sets the flush that wrote the bytes.</summary>
    public long Flush { get; set; }
}
