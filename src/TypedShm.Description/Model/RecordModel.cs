namespace TypedShm.Description;

/// <summary>Describes one record, checked and laid out.</summary>
/// <param name="Name">The name in the description, such as <c>BATTERY__measures</c>.</param>
/// <param name="Group">The record's group; null for a record without one.</param>
/// <param name="CSharpName">The generated property of the record (<c>Measures</c>).</param>
/// <param name="TypeName">The generated struct (<c>BatteryMeasures</c>; <c>StatusRecord</c> without a group).</param>
/// <param name="Rules">What the record means.</param>
/// <param name="Size">The packed size in bytes, a multiple of 8.</param>
/// <param name="Fields">The fields in the order of the description; ts and sender come first.</param>
public sealed record RecordModel(
    string Name, GroupModel? Group, string CSharpName, string TypeName, RecordRules Rules, int Size, EquatableArray<FieldModel> Fields)
{
    /// <summary>Gets 16 hexadecimal digits over names, types, offsets and sizes.</summary>
    public string Fingerprint { get; init; } = "";
}
