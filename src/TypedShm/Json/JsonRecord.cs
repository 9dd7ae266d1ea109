namespace TypedShm.Transport;

/// <summary>
/// Turns the packed bytes of one record into JSON and back, exactly in the form of Python's <c>json.dumps</c>: for transports that carry values which programs in other languages read.
/// </summary>
public sealed class JsonRecord(RecordContract record)
{
    private const int FewFields = 256;

    private readonly FieldContract[] fields = [.. record.Fields];
    private readonly JsonMembers members = new(record.Fields, 0, record.Fields.Count, 0);

    /// <summary>Gets the record.</summary>
    public RecordContract Record => record;

    /// <summary>Writes a packed record; what is no value in it becomes <c>null</c>.</summary>
    public byte[] Encode(ReadOnlySpan<byte> packed)
    {
        var json = JsonOutput.Take();
        new JsonWriting(json, fields, packed).Write(members);
        return json.Written.ToArray();
    }

    /// <summary>
    /// Reads a value by the names of its fields, in any order; other keys are left alone. The read becomes fresh, or invalid with a note that says why.
    /// </summary>
    public void Decode(ReadOnlySpan<byte> json, Span<byte> packed, ref SlotRead read, ref ReadNotes? notes)
    {
        Span<bool> seen = fields.Length <= FewFields ? stackalloc bool[fields.Length] : new bool[fields.Length];
        packed[..record.Size].Clear();
        var reading = new JsonReading(fields, json, packed, seen);
        var problem = reading.Read(members);
        read.Status = problem is null ? ReadStatus.Fresh : ReadStatus.Invalid;
        if (problem is not null)
            (notes ??= new ReadNotes()).AddProblem(read.Slot, problem);
        else if (reading.LongTexts is { } found)
            (notes ??= new ReadNotes()).AddTexts(read.Slot, new LongTexts(found));
    }
}
