namespace TypedShm.Description;

/// <summary>Names a contract by the file that describes it.</summary>
public static class ContractName
{
    private const string Ending = ".datadesc.json";
    private const string Plain = "datadesc.json";

    // Whoever writes System.Console or TypedShm.Start would get the contract of that name instead.
    private static readonly string[] NeededNamespaces = ["System", "TypedShm"];

    /// <summary>Gives <c>Station</c> for <c>x/station.datadesc.json</c>, <c>DataDict</c> for a plain <c>datadesc.json</c>; null if it is no identifier.</summary>
    public static string? FromPath(string path)
    {
        if (FileOf(path).Equals(Plain, StringComparison.OrdinalIgnoreCase))
            return "DataDict";
        var name = StemOf(path).Replace('-', '_');
        var named = CSharpName.IsIdentifier(name) ? CSharpName.Of(name) : "";
        return named.Length is > 0 and <= CSharpName.Longest ? named : null;
    }

    /// <summary>Tells whether a name that somebody gives a contract is an identifier; C#'s keywords, which are none, only the compiler knows.</summary>
    public static bool IsName(string name) => CSharpName.IsIdentifier(name) && name.Length <= CSharpName.Longest;

    /// <summary>Reports that a file names no contract.</summary>
    /// <param name="path">The file.</param>
    /// <param name="given">The name that cannot be; null for that of the file.</param>
    public static Problem NoIdentifier(string path, string? given = null) =>
        InProject.ContractNameNoIdentifier.At(path, default, FileOf(path), given ?? FileOf(path));

    /// <summary>Warns of a contract that hides a namespace which code needs.</summary>
    /// <param name="contract">The name of the contract.</param>
    /// <param name="path">Its first file.</param>
    /// <param name="space">The namespace of its generated code; null where that is not known or the global one.</param>
    public static IEnumerable<Problem> Hiding(string contract, string path, string? space)
    {
        var hidden = NeededNamespaces.Append(space).FirstOrDefault(name => name?.Split('.')[0] == contract);
        if (hidden is not null)
            yield return InProject.ContractNameIsNamespace.At(path, default, FileOf(path), contract, hidden);
    }

    /// <summary>Gives <c>station</c> for <c>x/station.datadesc.json</c>, <c>datadesc</c> for a plain <c>datadesc.json</c>.</summary>
    internal static string StemOf(string path)
    {
        var file = FileOf(path);
        return Cut(file, Ending) ?? Cut(file, ".json") ?? file;
    }

    /// <summary>Cuts the folders off a path.</summary>
    internal static string FileOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string? Cut(string file, string ending) =>
        file.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? file.Substring(0, file.Length - ending.Length) : null;
}
