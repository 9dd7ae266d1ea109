namespace TypedShm.Transport;

/// <summary>A record to be written.</summary>
/// <param name="Slot">The region's slot.</param>
/// <param name="Bytes">The packed record: at least as many bytes as the slot takes.</param>
/// <param name="Expire">How long the value lasts from its commit on; null for ever.</param>
/// <param name="ExpectedFlush">The flush that must be the slot's newest, else the whole commit is refused; null for any.</param>
public readonly record struct SlotWrite(int Slot, byte[] Bytes, TimeSpan? Expire, long? ExpectedFlush);
