namespace TypedShm.Generator.Models;

/// <summary>All that the generated file of one record depends on.</summary>
/// <param name="Contract">The name of its contract.</param>
/// <param name="Namespace">The namespace; null for the global one.</param>
/// <param name="Record">The record.</param>
internal sealed record RecordInput(string Contract, string? Namespace, NamedRecord Record);
