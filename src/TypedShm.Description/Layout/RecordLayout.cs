namespace TypedShm.Description;

/// <summary>Lays fields out as a C struct does, little-endian with natural alignment; the only place that computes offsets.</summary>
public static class RecordLayout
{
    // A record begins with
    //    0  ts      float64
    //    8  sender  u16 length, 46 bytes of UTF-8
    //   56  the other fields in the order of the description
    // A string is a u16 length, then UTF-8, then zeros; bytes are the same, with a u32 length where more than 65,535 fit.
    // A nested record lies as it would alone, aligned to its widest member, its size rounded up to that.

    /// <summary>Bytes that a string or bytes hold unless the description says otherwise: 64 with their length.</summary>
    internal const int UsualCapacity = 62;

    /// <summary>Bytes that a sender holds: 48 with the length.</summary>
    internal const int SenderCapacity = 46;

    /// <summary>Bytes that a string holds at most, since its length has 16 bits and its size is even.</summary>
    internal const int LargestText = 65_534;

    /// <summary>Bytes that a record takes at most.</summary>
    internal const int LargestRecord = 1 << 20;

    /// <summary>Bytes that an array of numbers or enums takes at most as a part of its record's value; a larger one lies outside of it.</summary>
    internal const int LargestInlineArray = 1024;

    // Records are values, which C# copies on the stack: a group of eight of them must fit there several times over.
    internal const int LargestValue = 8192;

    internal const string Timestamp = "ts";
    internal const string Sender = "sender";

    private const int LentArray = 24;
    private const int RecordAlignment = 8;
    private const int LargestShortLength = ushort.MaxValue;

    /// <summary>Tells whether a field is ts or sender, with which every record begins.</summary>
    internal static bool IsStamp(FieldModel field) => field.Name is Timestamp or Sender;

    /// <summary>Tells whether an array is lent, rather than copied with its record's value: it must lie in memory as it lies in the packed bytes.</summary>
    internal static bool IsLarge(FieldType type) =>
        type.IsArray && type.Kind is not (FieldKind.Bool or FieldKind.String or FieldKind.Bytes or FieldKind.Time or FieldKind.Record) && Size(type) > LargestInlineArray;

    /// <summary>Gets how many bytes stand before a string or bytes of a capacity.</summary>
    public static int LengthSize(int capacity) => capacity > LargestShortLength ? sizeof(uint) : sizeof(ushort);

    /// <summary>Rounds a capacity up so that whatever follows lies where its length may lie.</summary>
    internal static int RoundCapacity(int capacity) => (int)RoundUp(capacity, LengthSize(capacity));

    /// <summary>Returns the fields with offset and size, and the size of the record; no fields if that is beyond the limit.</summary>
    internal static (IReadOnlyList<FieldModel> Fields, long Size) Place(IReadOnlyList<FieldModel> fields)
    {
        var size = RoundUp(Measure(fields), RecordAlignment);
        return (size <= LargestRecord ? PlaceAt(0, fields) : [], size);
    }

    /// <summary>Gets how many bytes a record takes as a value of C#, where a string is a reference.</summary>
    internal static long ValueSize(IEnumerable<FieldModel> fields) => fields.Sum(field => IsLarge(field.Type) ? LentArray : ValueSize(field.Type) * field.Type.Count);

    private static FieldModel[] PlaceAt(int start, IReadOnlyList<FieldModel> fields)
    {
        var placed = new FieldModel[fields.Count];
        long end = start;
        for (var index = 0; index < placed.Length; index++)
        {
            var field = fields[index];
            var offset = (int)RoundUp(end, Alignment(field.Type));
            var size = Size(field.Type);
            end = offset + size;
            var type = field.Kind is FieldKind.Record ? field.Type with { Fields = new(PlaceAt(offset, field.Type.Fields)) } : field.Type;
            placed[index] = field with { Offset = offset, Size = (int)size, Type = type };
        }

        return placed;
    }

    private static long Measure(IEnumerable<FieldModel> fields) =>
        fields.Aggregate(0L, (end, field) => RoundUp(end, Alignment(field.Type)) + Size(field.Type));

    private static long Size(FieldType type) => ElementSize(type) * type.Count;

    private static long ElementSize(FieldType type) => type.Kind switch
    {
        FieldKind.Bool or FieldKind.Int8 or FieldKind.UInt8 => 1,
        FieldKind.Int16 or FieldKind.UInt16 or FieldKind.Enum => 2,
        FieldKind.Int32 or FieldKind.UInt32 or FieldKind.Float32 => 4,
        FieldKind.String or FieldKind.Bytes => LengthSize(type.Capacity) + (long)type.Capacity,
        FieldKind.Record => RoundUp(Measure(type.Fields), Alignment(type)),
        _ => 8,
    };

    private static int Alignment(FieldType type) => type.Kind switch
    {
        FieldKind.String or FieldKind.Bytes => LengthSize(type.Capacity),
        FieldKind.Record => type.Fields.Max(field => Alignment(field.Type)),
        _ => (int)ElementSize(type),
    };

    private static long ValueSize(FieldType type) => type.Kind switch
    {
        FieldKind.String => 8,
        FieldKind.Bytes or FieldKind.Time => 16,
        FieldKind.Record => ValueSize(type.Fields),
        _ => ElementSize(type),
    };

    private static long RoundUp(long value, int alignment) => (value + alignment - 1) / alignment * alignment;
}
