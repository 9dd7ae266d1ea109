using TypedShm.Description;

namespace TypedShm.Generator.Inputs;

/// <summary>The files that describe one contract, in the order in which they merge.</summary>
/// <param name="Name">The name of the contract, an identifier of C#.</param>
/// <param name="FileStem">How the names of its generated files begin; it differs from others in more than case.</param>
/// <param name="Files">The files.</param>
internal sealed record ContractInput(string Name, string FileStem, EquatableArray<DescriptionFile> Files);
