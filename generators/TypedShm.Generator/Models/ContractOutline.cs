using TypedShm.Description;

namespace TypedShm.Generator.Models;

/// <summary>All that the generated file of one contract depends on: names and what is said of groups, but nothing inside of a record.</summary>
/// <param name="Name">The name of the contract.</param>
/// <param name="Namespace">The namespace; null for the global one.</param>
/// <param name="FileName">The name of the generated file.</param>
/// <param name="Records">The records, in order.</param>
internal sealed record ContractOutline(string Name, string? Namespace, string FileName, EquatableArray<RecordOutline> Records)
{
    public static ContractOutline Of(NamedContract contract, string? space) =>
        new(contract.Name, space, contract.FileName, new([.. contract.Records.Select((record, slot) => RecordOutline.Of(record.Model, slot))]));
}
