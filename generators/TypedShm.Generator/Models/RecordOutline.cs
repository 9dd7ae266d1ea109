using TypedShm.Description;

namespace TypedShm.Generator.Models;

/// <summary>What the generated contract says of one record.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Group">Its group; null without one.</param>
/// <param name="Property">The property of the record.</param>
/// <param name="Type">The generated struct.</param>
/// <param name="Slot">Its place in the contract.</param>
internal sealed record RecordOutline(string Name, GroupModel? Group, string Property, string Type, int Slot)
{
    public static RecordOutline Of(RecordModel record, int slot) => new(record.Name, record.Group, record.CSharpName, record.TypeName, slot);
}
