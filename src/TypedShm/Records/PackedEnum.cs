using System.Buffers.Binary;

namespace TypedShm;

/// <summary>Knows that an enum is the number of a value in its list.</summary>
internal static class PackedEnum
{
    /// <summary>Says that a number at a place is that of no value; null when all are known.</summary>
    public static string? Problem(ReadOnlySpan<byte> place, int values, string field)
    {
        for (; place.Length > 0; place = place[sizeof(ushort)..])
        {
            var number = BinaryPrimitives.ReadUInt16LittleEndian(place);
            if (number >= values)
                return $"{field}: {number} is none of the {values} values that this program knows";
        }

        return null;
    }
}
