using System.Text;
using TypedShm.Transport;

namespace TypedShm.Tests.Runtime.Json;

/// <summary>A record's JSON and back, as texts.</summary>
internal sealed class Coded(RecordContract record)
{
    private readonly JsonRecord json = new(record);

    public RecordContract Record => record;

    public string Write(ReadOnlySpan<byte> packed) => Encoding.UTF8.GetString(json.Encode(packed));

    /// <summary>Writes a record with some fields as given and the others blank.</summary>
    public string Write(params (string Field, object Value)[] values) => Write(Pack(values));

    public byte[] Pack(params (string Field, object Value)[] values)
    {
        var packed = record.Blank.ToArray();
        foreach (var (field, value) in values)
            Field(field).Encode(packed, value);
        return packed;
    }

    /// <summary>Reads a value, and gives why it is none.</summary>
    public string? Read(ReadOnlySpan<byte> text, out byte[] packed)
    {
        packed = new byte[record.Size];
        packed.AsSpan().Fill(0xFF);
        var read = new SlotRead(0, 0);
        ReadNotes? notes = null;
        json.Decode(text, packed, ref read, ref notes);
        var problem = notes?.ProblemOf(0);
        Assert.Equal(problem is null ? ReadStatus.Fresh : ReadStatus.Invalid, read.Status);
        return problem;
    }

    public string? Read(string text, out byte[] packed) => Read(Encoding.UTF8.GetBytes(text), out packed);

    /// <summary>Reads a value that is one, and gives a field of it.</summary>
    public object Value(string text, string field)
    {
        Assert.Null(Read(text, out var packed));
        Assert.Null(Field(field).Decode(packed, out var value));
        return value;
    }

    /// <summary>Gives why a value is none.</summary>
    public string Problem(string text) => Read(text, out _) ?? throw new InvalidOperationException($"{text} was taken for a value");

    private FieldContract Field(string name) => record.Fields.Single(field => field.Name == name);
}
