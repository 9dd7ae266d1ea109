using Microsoft.CodeAnalysis.Diagnostics;
using TypedShm.Description;
using TypedShm.Generator.Inputs;

namespace TypedShm.Generator.Diagnostics;

/// <summary>Finds everything that is wrong with the descriptions of a project, by file.</summary>
internal static class ProjectProblems
{
    public static ILookup<string, Problem> Of(AnalyzerOptions options, ContractReader reader, CancellationToken cancel)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var inputs = options.AdditionalFiles
            .Select(file => DescriptionInput.Of(file, provider, cancel))
            .OfType<DescriptionInput>()
            .ToLookup(input => input.Text is null);
        var accepted = new AcceptedContracts(options.AdditionalFiles);
        var project = ProjectDescriptions.Of(inputs[false]);
        var problems = inputs[true].Select(input => DescriptionFile.NoText(input.Path))
            .Concat(project.Problems)
            .Concat(project.Contracts.SelectMany(contract => ContractName.Hiding(contract.Name, contract.Files[0].Path, ProjectOptions.Namespace(provider))))
            .Concat(project.Contracts.SelectMany(contract => accepted.Problems(contract, reader, cancel)));
        return problems.ToLookup(problem => problem.Path);
    }
}
