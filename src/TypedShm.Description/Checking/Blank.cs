namespace TypedShm.Description;

/// <summary>What a blank says about its field.</summary>
internal sealed record Blank(FieldKind Kind, int? Length, object[] Values);
