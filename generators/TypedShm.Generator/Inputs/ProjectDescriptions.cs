using Microsoft.CodeAnalysis.CSharp;
using TypedShm.Description;

namespace TypedShm.Generator.Inputs;

/// <summary>Tells which files of a project describe which contract, and which names cannot be.</summary>
/// <param name="Contracts">The contracts, in the order of their first files.</param>
/// <param name="Problems">What is wrong with names of contracts; their files describe none.</param>
internal sealed record ProjectDescriptions(IReadOnlyList<ContractInput> Contracts, IReadOnlyList<Problem> Problems)
{
    public static ProjectDescriptions Of(IEnumerable<DescriptionInput> inputs)
    {
        var merges = new List<Merge>();
        var problems = new List<Problem>();
        var paths = new HashSet<string>();
        foreach (var input in inputs.Where(input => paths.Add(input.Path)))
        {
            if (NameOf(input) is not { } name)
                problems.Add(AtStart(InProject.ContractNameNoIdentifier, input.Path, input.Contract ?? FileName(input.Path)));
            else if (merges.Find(merge => merge.Name == name) is not { } known)
                merges.Add(new(name, input.Contract is not null, [input]));
            else if (known.IsNamed && input.Contract is not null)
                known.Inputs.Add(input);
            else
                problems.Add(AtStart(InProject.ContractNameTaken, input.Path, name, FileName(known.Inputs[0].Path)));
        }

        var stems = new FileNames();
        return new([.. merges.Select(merge => new ContractInput(merge.Name, stems.Claim(merge.Name), merge.Files))], problems);
    }

    /// <summary>Reports what concerns a file as a whole, where it begins.</summary>
    public static Problem AtStart(ProblemKind kind, string path, params object[] arguments) =>
        kind.At(path, default, [FileName(path), .. arguments]);

    private static string? NameOf(DescriptionInput input)
    {
        if (input.Contract is not { } name)
            return ContractName.FromPath(input.Path);
        var isName = CSharpName.IsIdentifier(name) && name.Length <= CSharpName.Longest
            && SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.None;
        return isName ? name : null;
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private sealed record Merge(string Name, bool IsNamed, List<DescriptionInput> Inputs)
    {
        public EquatableArray<DescriptionFile> Files => new([.. Inputs.Select(input => new DescriptionFile(input.Path, input.Text ?? ""))]);
    }
}
