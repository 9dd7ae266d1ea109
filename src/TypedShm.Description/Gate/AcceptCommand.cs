namespace TypedShm.Description;

/// <summary>Spells the command that accepts a contract, as one runs it in the folder of its files; rules beside a description are read by themselves.</summary>
internal static class AcceptCommand
{
    public static string For(string contract, IReadOnlyList<DescriptionFile> files)
    {
        var names = string.Join(" ", files.Where((file, index) => index == 0 || !RulesFile.IsNamedSo(file.Path)).Select(file => ContractName.FileOf(file.Path)));
        return contract == ContractName.FromPath(files[0].Path) ? $"typedshm contract accept {names}" : $"typedshm contract accept {names} --name {contract}";
    }
}
