namespace TypedShm.Transport;

/// <summary>A slot that is waited for.</summary>
/// <param name="Slot">The region's slot.</param>
/// <param name="Seen">The flush that the waiter knows already.</param>
public readonly record struct SlotWatch(int Slot, long Seen);
