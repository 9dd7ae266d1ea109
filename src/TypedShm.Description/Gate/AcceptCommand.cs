namespace TypedShm.Description;

/// <summary>Spells the command that accepts a contract, as one runs it in the folder of its files.</summary>
internal static class AcceptCommand
{
    public static string For(string contract, IReadOnlyList<DescriptionFile> files)
    {
        var names = string.Join(" ", files.Select(file => file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1)));
        return contract == ContractName.FromPath(files[0].Path) ? $"typedshm contract accept {names}" : $"typedshm contract accept {names} --name {contract}";
    }
}
