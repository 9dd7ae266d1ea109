namespace TypedShm.Inspection;

/// <summary>What a region says of itself.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Contract">The contract that it was made for.</param>
/// <param name="CreatedBy">The sender that initialised it.</param>
/// <param name="CreatedAt">When that was.</param>
public sealed record RegionInfo(string Address, Contract Contract, string CreatedBy, DateTimeOffset CreatedAt);
