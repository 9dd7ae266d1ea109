namespace TypedShm;

/// <summary>Gives time and sender to records that come without.</summary>
internal sealed class Stamper(TimeProvider clock, byte[] packedSender)
{
    public void Stamp(Span<byte> record)
    {
        if (!PackedStamp.HasTs(record))
            PackedStamp.WriteTs(record, UnixTime.Now(clock));
        if (!PackedStamp.HasSender(record))
            PackedStamp.WriteSender(record, packedSender);
    }
}
