using Microsoft.CodeAnalysis.Diagnostics;
using TypedShm.Description;
using TypedShm.Generator.Inputs;

namespace TypedShm.Generator.Diagnostics;

/// <summary>Finds everything that is wrong with the descriptions of a project, by file.</summary>
internal static class ProjectProblems
{
    // Whoever writes System.Console or TypedShm.Start would get the contract of that name instead.
    private static readonly string[] NeededNamespaces = ["System", "TypedShm"];

    public static ILookup<string, Problem> Of(AnalyzerOptions options, ContractReader reader, CancellationToken cancel)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var inputs = options.AdditionalFiles
            .Select(file => DescriptionInput.Of(file, provider, cancel))
            .OfType<DescriptionInput>()
            .ToLookup(input => input.Text is null);
        var project = ProjectDescriptions.Of(inputs[false]);
        var problems = inputs[true].Select(Unreadable)
            .Concat(project.Problems)
            .Concat(project.Contracts.SelectMany(contract => Hiding(contract, ProjectOptions.Namespace(provider))))
            .Concat(project.Contracts.SelectMany(contract => reader.Read(contract).Problems));
        return problems.ToLookup(problem => problem.Path);
    }

    private static Problem Unreadable(DescriptionInput input) =>
        InFile.Unreadable.At(input.Path, default, "the compiler gives no text for it");

    private static IEnumerable<Problem> Hiding(ContractInput contract, string? space)
    {
        var hidden = NeededNamespaces.Append(space).FirstOrDefault(name => name?.Split('.')[0] == contract.Name);
        if (hidden is not null)
            yield return ProjectDescriptions.AtStart(InProject.ContractNameIsNamespace, contract.Files[0].Path, contract.Name, hidden);
    }
}
