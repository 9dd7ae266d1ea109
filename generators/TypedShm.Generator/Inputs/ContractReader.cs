using TypedShm.Description;

namespace TypedShm.Generator.Inputs;

/// <summary>Reads a contract's files; a defect of the reader becomes a problem of that one contract.</summary>
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
            var problem = InProject.GeneratorDefect.At(contract.Files[0].Path, default, contract.Name, $"{defect.GetType().Name}: {defect.Message}");
            return new(new(contract.Name, default), new([problem]));
        }
    }
}
