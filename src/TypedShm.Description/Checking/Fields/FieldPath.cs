namespace TypedShm.Description;

/// <summary>Names a field, or a record that has none yet, in messages; written out only when there is one.</summary>
/// <param name="Record">The record's name.</param>
/// <param name="Fields">The names of the fields down to this one, joined by dots; empty for the record itself.</param>
/// <param name="Name">The field's own name.</param>
internal readonly record struct FieldPath(string Record, string Fields = "", string Name = "")
{
    /// <summary>Gets the path of what the field belongs to.</summary>
    public FieldPath Parent => new(Record, Fields.Length > Name.Length ? Fields.Substring(0, Fields.Length - Name.Length - 1) : "");

    /// <summary>Tells whether the field is ts or sender of the record itself.</summary>
    public bool IsStamp => Fields is RecordLayout.Timestamp or RecordLayout.Sender;

    /// <summary>Gets how many bytes a string or bytes hold unless the field says so.</summary>
    public int UsualCapacity => Fields == RecordLayout.Sender ? RecordLayout.SenderCapacity : RecordLayout.UsualCapacity;

    public FieldPath Below(string name) => new(Record, Fields.Length == 0 ? name : $"{Fields}.{name}", name);

    public override string ToString() => Fields.Length == 0 ? Excerpt.Of(Record) : $"{Excerpt.Of(Record)}.{Excerpt.Of(Fields)}";
}
