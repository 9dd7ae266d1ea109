using TypedShm.Description;

namespace TypedShm.Generator.Inputs;

/// <summary>Reads a contract's files; a defect becomes a problem of that one contract.</summary>
/// <param name="read">Reads files in order; a test may give one that fails.</param>
internal sealed class ContractReader(Func<string, IReadOnlyList<DescriptionFile>, CheckedDescription> read)
{
    public CheckedDescription Read(ContractInput contract)
    {
        try
        {
            return read(contract.Name, contract.Files);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            // Whatever it is: without this, the compiler drops the whole generator and every contract with it.
            return new(new(contract.Name, default), new([Defect(contract, defect)]));
        }
    }

    /// <summary>Gives the problems of the files, then what differs from the contract that was accepted.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="accepted">The accepted text; null where there is none.</param>
    public IEnumerable<Problem> Problems(ContractInput contract, DescriptionFile? accepted)
    {
        var description = Read(contract);
        try
        {
            return description.Problems.Concat(ContractGate.Compare(description, contract.Files, accepted));
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return description.Problems.Append(Defect(contract, defect));
        }
    }

    private static Problem Defect(ContractInput contract, Exception defect) =>
        InProject.GeneratorDefect.At(contract.Files[0].Path, default, contract.Name, $"{defect.GetType().Name}: {defect.Message}");
}
