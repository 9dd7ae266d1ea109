using StackExchange.Redis;

namespace TypedShm.Transport.Redis;

/// <summary>One record of a region: its keys, and how its values look there.</summary>
internal sealed class RedisSlot
{
    private readonly JsonRecord? json;

    public RedisSlot(RecordContract record, RegionKeys keys, bool isPacked)
    {
        Record = record;
        (Key, NotesKey, Channel) = (keys.Record(record.Name), keys.Flush(record.Name), keys.Record(record.Name));
        json = isPacked ? null : new JsonRecord(record);
        Blank = Encode(record.Blank.Span);
        Memory = new SlotMemory(FlushNumbers.Digest(Blank));
    }

    public RecordContract Record { get; }

    public RedisKey Key { get; }

    /// <summary>Gets the key beside it, of a hash in which each writer notes its last flushes.</summary>
    public RedisKey NotesKey { get; }

    public RedisChannel Channel { get; }

    /// <summary>Gets the value that nobody has written.</summary>
    public byte[] Blank { get; }

    public SlotMemory Memory { get; }

    public byte[] Encode(ReadOnlySpan<byte> packed) => json?.Encode(packed) ?? packed[..Record.Size].ToArray();

    /// <summary>Makes a value the bytes of the record, and says what it is.</summary>
    public void Decode(ReadOnlySpan<byte> value, Span<byte> packed, ref SlotRead read, ref ReadNotes? notes)
    {
        if (json is not null)
        {
            json.Decode(value, packed, ref read, ref notes);
        }
        else if (value.Length == Record.Size)
        {
            value.CopyTo(packed);
            read.Status = ReadStatus.Fresh;
        }
        else
        {
            read.Status = ReadStatus.Invalid;
            (notes ??= new ReadNotes()).AddProblem(read.Slot, $"the value has {value.Length} bytes, the packed record {Record.Size}: another program writes here, or with format=json");
        }
    }
}
