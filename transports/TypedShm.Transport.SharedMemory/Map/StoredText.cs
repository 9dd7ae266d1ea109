using System.Buffers.Binary;
using System.Text;

namespace TypedShm.Transport.SharedMemory.Map;

/// <summary>Texts in a region: a length of two bytes, then UTF-8. Another process may have written anything, so reading never fails.</summary>
internal static class StoredText
{
    public static void Write(Span<byte> place, string text)
    {
        place.Clear();
        var length = Encoding.UTF8.GetBytes(text, place[sizeof(ushort)..]);
        BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)length);
    }

    public static string Read(ReadOnlySpan<byte> place)
    {
        var content = place[sizeof(ushort)..];
        return Encoding.UTF8.GetString(content[..Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(place), content.Length)]);
    }
}
