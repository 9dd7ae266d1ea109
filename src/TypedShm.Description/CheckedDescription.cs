namespace TypedShm.Description;

/// <summary>Holds what could be read of a description and everything that is wrong with it.</summary>
/// <param name="Contract">The records that are free of problems.</param>
/// <param name="Problems">All problems, by file in the order given, then by place.</param>
public sealed record CheckedDescription(ContractModel Contract, EquatableArray<Problem> Problems);
