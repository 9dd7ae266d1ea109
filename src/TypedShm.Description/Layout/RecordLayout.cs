namespace TypedShm.Description;

/// <summary>Lays fields out as a C struct does, little-endian with natural alignment; the only place that computes offsets.</summary>
public static class RecordLayout
{
    // A record begins with
    //    0  ts      float64
    //    8  sender  u16 length, 46 bytes of UTF-8
    //   56  the other fields in the order of the description
    // and every other string is
    //    0  u16 length
    //    2  62 bytes of UTF-8, zeros behind the text

    /// <summary>Bytes that the length of a string takes.</summary>
    internal const int LengthSize = 2;

    /// <summary>Bytes that the sender takes, with its length.</summary>
    internal const int SenderSize = 48;

    /// <summary>Bytes that a string takes, with its length.</summary>
    internal const int StringSize = 64;

    /// <summary>Bytes that a record takes at most.</summary>
    internal const int LargestRecord = 1 << 20;

    // Records are values, which C# copies on the stack: a group of eight of them must fit there several times over.
    internal const int LargestValue = 8192;

    internal const string Timestamp = "ts";
    internal const string Sender = "sender";

    private const int RecordAlignment = 8;

    /// <summary>Tells whether a field is ts or sender, with which every record begins.</summary>
    internal static bool IsStamp(FieldModel field) => field.Name is Timestamp or Sender;

    /// <summary>Gets how many bytes of UTF-8 a string field holds.</summary>
    public static int TextCapacity(string fieldName) => TextSize(fieldName) - LengthSize;

    /// <summary>Returns the fields with offset and size, and the size of the record; no fields if that is beyond the limit.</summary>
    internal static (IReadOnlyList<FieldModel> Fields, long Size) Place(IEnumerable<FieldModel> fields)
    {
        var placed = new List<FieldModel>();
        var end = 0L;
        foreach (var field in fields)
        {
            var offset = RoundUp(end, Alignment(field.Kind));
            var size = ElementSize(field) * (field.Length ?? 1);
            end = offset + size;
            if (end <= LargestRecord)
                placed.Add(field with { Offset = (int)offset, Size = (int)size });
        }

        var total = RoundUp(end, RecordAlignment);
        return (total <= LargestRecord ? placed : [], total);
    }

    /// <summary>Gets how many bytes a record takes as a value of C#, where a string is a reference.</summary>
    internal static long ValueSize(IEnumerable<FieldModel> fields) =>
        fields.Sum(field => (field.Kind == FieldKind.Bool ? 1L : 8L) * (field.Length ?? 1));

    private static long ElementSize(FieldModel field) => field.Kind switch
    {
        FieldKind.Bool => 1,
        FieldKind.String => TextSize(field.Name),
        _ => 8,
    };

    private static int Alignment(FieldKind kind) => kind switch
    {
        FieldKind.Bool => 1,
        FieldKind.String => LengthSize,
        _ => 8,
    };

    private static int TextSize(string fieldName) => fieldName == Sender ? SenderSize : StringSize;

    private static long RoundUp(long value, int alignment) => (value + alignment - 1) / alignment * alignment;
}
