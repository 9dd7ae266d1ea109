using TypedShm.Description;
using TypedShm.Generator.Inputs;

namespace TypedShm.Generator.Models;

/// <summary>A checked contract and the names of its generated files.</summary>
/// <param name="Name">The name of the contract.</param>
/// <param name="FileName">The name of the generated file.</param>
/// <param name="Records">The records that are free of problems.</param>
internal sealed record NamedContract(string Name, string FileName, EquatableArray<NamedRecord> Records)
{
    private const string Ending = ".g.cs";

    public static NamedContract Of(ContractInput input, ContractModel model, CancellationToken cancel)
    {
        var names = new FileNames();
        var records = new List<NamedRecord>(model.Records.Count);
        foreach (var record in model.Records)
        {
            cancel.ThrowIfCancellationRequested();
            var file = $"{input.FileStem}.{names.Claim(record.TypeName)}{Ending}";
            records.Add(new(file, record));
        }

        return new(input.Name, input.FileStem + Ending, new([.. records]));
    }
}
