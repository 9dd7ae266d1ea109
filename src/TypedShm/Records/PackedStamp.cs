using System.Buffers.Binary;
using System.Text;

namespace TypedShm;

/// <summary>Knows the two fields with which every record begins.</summary>
internal static class PackedStamp
{
    public const int Ts = 0;
    public const int Sender = 8;
    public const int SenderSize = 48;

    /// <summary>Tells whether a time was given; one that is infinite or no number is none.</summary>
    public static bool HasTs(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadDoubleLittleEndian(record[Ts..]) is not 0 and var ts && double.IsFinite(ts);

    public static void WriteTs(Span<byte> record, double ts) => BinaryPrimitives.WriteDoubleLittleEndian(record[Ts..], ts);

    public static bool HasSender(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadUInt16LittleEndian(record[Sender..]) != 0;

    public static void WriteSender(Span<byte> record, ReadOnlySpan<byte> packedSender) => packedSender.CopyTo(record[Sender..]);

    /// <summary>Cuts a name that nobody chose, such as a program's, so that it fits a sender.</summary>
    public static string FittingSender(string name)
    {
        while (Encoding.UTF8.GetByteCount(name) > SenderSize - sizeof(ushort))
            name = name[..^(char.IsLowSurrogate(name[^1]) ? 2 : 1)];
        return name;
    }

    public static byte[] PackSender(string sender)
    {
        ArgumentException.ThrowIfNullOrEmpty(sender);
        var packed = new byte[SenderSize];
        PackedText.Write(packed, sender, "sender");
        return packed;
    }
}
