namespace TypedShm.Description;

/// <summary>Names a contract by the file that describes it.</summary>
public static class ContractName
{
    private const string Ending = ".datadesc.json";
    private const string Plain = "datadesc.json";

    /// <summary>Gives <c>Station</c> for <c>x/station.datadesc.json</c>, <c>DataDict</c> for a plain <c>datadesc.json</c>; null if it is no identifier.</summary>
    public static string? FromPath(string path)
    {
        if (FileOf(path).Equals(Plain, StringComparison.OrdinalIgnoreCase))
            return "DataDict";
        var name = StemOf(path).Replace('-', '_');
        var named = CSharpName.IsIdentifier(name) ? CSharpName.Of(name) : "";
        return named.Length is > 0 and <= CSharpName.Longest ? named : null;
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
