namespace TypedShm.Description;

/// <summary>Says what the values of a field mean; no byte depends on it.</summary>
/// <param name="Doc">What the editor shows; null without one.</param>
/// <param name="Unit">The unit; null without one.</param>
/// <param name="Min">The least value that may be set, boxed as the field's blanks are; null for no bound.</param>
/// <param name="Max">The greatest value that may be set; null for no bound.</param>
/// <param name="Was">The name that the field had before; null if it had no other.</param>
/// <param name="IsNamed">Whether the description gives the C# name itself.</param>
public sealed record FieldRules(string? Doc = null, string? Unit = null, object? Min = null, object? Max = null, string? Was = null, bool IsNamed = false)
{
    /// <summary>Gets the rules of a field that says nothing but its blank.</summary>
    public static FieldRules None { get; } = new();
}
