using TypedShm.Description;

namespace TypedShm.Cli.Contracts;

/// <summary>A contract as its files describe it, and all that the compiler would say of them.</summary>
/// <param name="Files">The files that could be read, in the order in which they merge.</param>
/// <param name="Checked">What they describe.</param>
/// <param name="Problems">What is wrong with the files, as files and as a description.</param>
internal sealed record DescribedContract(IReadOnlyList<DescriptionFile> Files, CheckedDescription Checked, IReadOnlyList<Problem> Problems)
{
    // By this the compiler tells a file that is no text.
    private const string Binary = "\0\0";

    public ContractModel Contract => Checked.Contract;

    /// <summary>Gets whether the contract is whole: without errors in its description.</summary>
    public bool IsSound => !Problems.Any(IsError);

    public string Text => ContractText.Write(Contract);

    public string Fingerprint => TypedShm.Description.Fingerprint.Of(Contract);

    public static bool IsError(Problem problem) => problem.Kind.Severity is ProblemSeverity.Error;

    /// <summary>Reads files as the compiler reads those of a project.</summary>
    /// <param name="named">The files in the order in which they merge.</param>
    /// <param name="name">The contract's name; null to take it from the first file.</param>
    public static DescribedContract Read(IEnumerable<string> named, string? name)
    {
        string[] paths = [.. RulesFile.InsertInto([.. named.Distinct()], File.Exists)];
        var problems = new List<Problem>();
        var files = paths.Select(path => ReadFile(path, problems)).OfType<DescriptionFile>().ToArray();
        if ((name ?? ContractName.FromPath(paths[0])) is not { } contract)
            return new([], new(new("", default), default), [.. problems, ContractName.NoIdentifier(paths[0])]);
        var read = DescriptionReader.Read(contract, files);
        return new(files, read, [.. problems, .. ContractName.Hiding(contract, paths[0], null), .. read.Problems]);
    }

    private static DescriptionFile? ReadFile(string path, List<Problem> problems)
    {
        try
        {
            var file = DescriptionFile.Decode(path, File.ReadAllBytes(path));
            if (!file.Text.Contains(Binary, StringComparison.Ordinal))
                return file;
            problems.Add(DescriptionFile.NoText(path));
            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(InFile.Unreadable.At(path, default, unreadable.Message.TrimEnd('.')));
            return null;
        }
    }
}
