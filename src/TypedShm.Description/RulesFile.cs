namespace TypedShm.Description;

/// <summary>Knows the files that refine a description beside them and are read without being named.</summary>
public static class RulesFile
{
    private const string Ending = ".rules.json";
    private const string Described = ".datadesc.json";
    private const string Plain = "datadesc.json";

    /// <summary>Tells whether a file refines the description beside it by its name alone.</summary>
    public static bool IsNamedSo(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Gives <c>x/station.rules.json</c> for <c>x/station.datadesc.json</c>, <c>datadesc.rules.json</c> for a plain <c>datadesc.json</c>; null for any other name.</summary>
    public static string? Beside(string description)
    {
        if (description.EndsWith(Described, StringComparison.OrdinalIgnoreCase))
            return description.Remove(description.Length - Described.Length) + Ending;
        var folder = description.Substring(0, description.LastIndexOfAny(['/', '\\']) + 1);
        return description.Substring(folder.Length).Equals(Plain, StringComparison.OrdinalIgnoreCase) ? folder + "datadesc" + Ending : null;
    }

    /// <summary>Puts behind each file of a contract the rules beside it, where there are any and they are not named themselves.</summary>
    /// <param name="named">The files in the order in which they merge.</param>
    /// <param name="exists">Tells whether there is a file.</param>
    public static IEnumerable<string> InsertInto(IReadOnlyCollection<string> named, Func<string, bool> exists)
    {
        foreach (var file in named)
        {
            yield return file;
            if (Beside(file) is { } rules && !named.Contains(rules) && exists(rules))
                yield return rules;
        }
    }
}
