namespace TypedShm.Transport.SharedMemory;

/// <summary>What a flush has written into a region, or begun to, that nobody sees: one that goes on, or whose writer has died in it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Flush">The flush.</param>
/// <param name="Bytes">The packed bytes as they are; part of them may be those of an older value.</param>
public sealed record UnseenRecord(string Record, long Flush, ReadOnlyMemory<byte> Bytes);
