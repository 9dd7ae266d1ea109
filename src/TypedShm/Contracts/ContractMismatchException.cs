namespace TypedShm;

/// <summary>Reports that a region was made for another contract, field by field.</summary>
public sealed class ContractMismatchException : TypedShmException
{
    private const int MostShown = 20;

    /// <summary>Creates the exception for the program's contract and the region's.</summary>
    public ContractMismatchException(string address, Contract here, Contract region, IReadOnlyList<string> differences)
        : base(Describe(address, here, region, differences))
    {
        Here = here;
        Region = region;
        Differences = differences;
    }

    /// <summary>Gets the program's contract.</summary>
    public Contract Here { get; }

    /// <summary>Gets the contract that the region was made for.</summary>
    public Contract Region { get; }

    /// <summary>Gets one line for each field or record that differs.</summary>
    public IReadOnlyList<string> Differences { get; }

    private static string Describe(string address, Contract here, Contract region, IReadOnlyList<string> differences) =>
        $"""
        {address} was made for another contract: {region.Name} {region.Fingerprint}, and this program has {here.Name} {here.Fingerprint}.
          {string.Join("\n  ", differences.Take(MostShown))}{(differences.Count > MostShown ? $"\n  and {differences.Count - MostShown} more" : "")}
        Build both programs from one description, or remove the region to start anew.
        """;
}
