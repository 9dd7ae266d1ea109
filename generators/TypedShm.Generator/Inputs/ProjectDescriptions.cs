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
        var files = inputs.ToLookup(input => input.IsRules);
        var rules = files[true].GroupBy(input => input.Path).ToDictionary(input => input.Key, input => input.First());
        var merges = new List<Merge>();
        var problems = new List<Problem>();
        var paths = new HashSet<string>();
        foreach (var input in files[false].Where(input => paths.Add(input.Path)))
        {
            if (NameOf(input) is not { } name)
                problems.Add(ContractName.NoIdentifier(input.Path, input.Contract));
            else if (merges.Find(merge => merge.Name == name) is not { } known)
                merges.Add(new(name, input.Contract is not null, [input]));
            else if (known.IsNamed && input.Contract is not null)
                known.Inputs.Add(input);
            else
                problems.Add(InProject.ContractNameTaken.At(input.Path, default, FileName(input.Path), name, FileName(known.Inputs[0].Path)));
        }

        var stems = new FileNames();
        return new([.. merges.Select(merge => new ContractInput(merge.Name, stems.Claim(merge.Name), merge.Files(rules)))], problems);
    }

    private static string? NameOf(DescriptionInput input)
    {
        if (input.Contract is not { } name)
            return ContractName.FromPath(input.Path);
        var isName = ContractName.IsName(name)
            && SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.None;
        return isName ? name : null;
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private sealed record Merge(string Name, bool IsNamed, List<DescriptionInput> Inputs)
    {
        public EquatableArray<DescriptionFile> Files(Dictionary<string, DescriptionInput> rules)
        {
            var named = Inputs.ToDictionary(input => input.Path);
            var paths = RulesFile.InsertInto([.. Inputs.Select(input => input.Path)], rules.ContainsKey);
            return new([.. paths.Select(path => new DescriptionFile(path, (named.TryGetValue(path, out var input) ? input : rules[path]).Text ?? ""))]);
        }
    }
}
