namespace TypedShm.Description;

/// <summary>Names a field in messages; written out only when there is one.</summary>
internal readonly record struct FieldPath(string Record, string Field)
{
    public override string ToString() => $"{Excerpt.Of(Record)}.{Excerpt.Of(Field)}";
}
