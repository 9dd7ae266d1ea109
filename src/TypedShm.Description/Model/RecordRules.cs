namespace TypedShm.Description;

/// <summary>Says what a record means; no byte depends on it.</summary>
/// <param name="Doc">What the editor shows; null without one.</param>
/// <param name="MaxAge">The age from which a value is stale; null for never.</param>
/// <param name="Expire">How long a value lasts after its flush unless the flush says so itself; null for ever.</param>
/// <param name="Was">The name that the record had before; null if it had no other.</param>
/// <param name="IsNamed">Whether the description gives the C# name of the record or of its group itself.</param>
public sealed record RecordRules(string? Doc = null, TimeSpan? MaxAge = null, TimeSpan? Expire = null, string? Was = null, bool IsNamed = false)
{
    /// <summary>Gets the rules of a record that says nothing but its fields.</summary>
    public static RecordRules None { get; } = new();
}
