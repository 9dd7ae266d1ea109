using System.ComponentModel;

namespace TypedShm;

/// <summary>A record that was read without generated code: its bytes, and the texts that are longer than their places in them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PackedRecord
{
    private readonly RecordContract record;
    private readonly LongTexts? longTexts;

    internal PackedRecord(RecordContract record, ReadOnlyMemory<byte> bytes, LongTexts? longTexts) =>
        (this.record, Bytes, this.longTexts) = (record, bytes, longTexts);

    /// <summary>Gets as many bytes as the record takes; of a longer text they have the beginning.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Tells whether a field has texts that are longer than their places.</summary>
    public bool IsCut(FieldContract field) => longTexts is not null && longTexts.Of(record, field).Any();

    /// <summary>Reads a field as <see cref="FieldContract.Decode"/> does, but longer texts whole.</summary>
    public string? Decode(FieldContract field, out object value)
    {
        if (field.Decode(Bytes.Span, out value) is { } problem)
            return problem;
        foreach (var (index, text) in longTexts?.Of(record, field) ?? [])
        {
            if (value is object[] values)
                values[index] = text.Whole;
            else
                value = text.Whole;
        }

        return null;
    }
}
