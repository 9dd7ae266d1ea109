using Microsoft.CodeAnalysis;
using TypedShm.Description;

namespace TypedShm.Generator.Inputs;

/// <summary>The accepted contracts that the project has beside its descriptions.</summary>
/// <param name="files">All additional files of the project.</param>
internal sealed class AcceptedContracts(IEnumerable<AdditionalText> files)
{
    private readonly ILookup<string, AdditionalText> files = files.ToLookup(file => file.Path);

    /// <summary>Gives the problems of a contract, and who breaks by what is not accepted.</summary>
    public IEnumerable<Problem> Problems(ContractInput contract, ContractReader reader, CancellationToken cancel)
    {
        var path = ContractGate.SnapshotPath(contract.Files[0].Path, contract.Name);
        if (files[path].FirstOrDefault() is not { } file)
            return reader.Problems(contract, null);
        return file.GetText(cancel)?.ToString() is { } text
            ? reader.Problems(contract, new(path, text))
            : reader.Read(contract).Problems.Append(DescriptionFile.NoText(path));
    }
}
