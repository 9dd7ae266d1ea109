namespace TypedShm.Generator.Models;

/// <summary>All that the generated file of one record depends on.</summary>
/// <param name="Contract">The name of its contract.</param>
/// <param name="Namespace">The namespace; null for the global one.</param>
/// <param name="Record">The record.</param>
internal sealed record RecordInput(string Contract, string? Namespace, NamedRecord Record)
{
    public static RecordInput Of(NamedContract contract, string? space, NamedRecord record)
    {
        // What is said of a group stands in the contract's file, so that another word there leaves the records alone.
        var group = record.Model.Group is { } named ? named with { Doc = null } : null;
        return new(contract.Name, space, record with { Model = record.Model with { Group = group } });
    }
}
