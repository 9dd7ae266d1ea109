namespace TypedShm.Description;

/// <summary>Describes all records of one contract, in the order of the description.</summary>
/// <param name="Name">The contract's name, an identifier of C# (<c>Station</c>).</param>
/// <param name="Records">The records that are free of problems.</param>
public sealed record ContractModel(string Name, EquatableArray<RecordModel> Records);
