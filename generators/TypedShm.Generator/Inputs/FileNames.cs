using System.Globalization;

namespace TypedShm.Generator.Inputs;

/// <summary>Keeps names of generated files apart that differ in case only, which the compiler and many disks take for one.</summary>
internal sealed class FileNames
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Claim(string name)
    {
        var claimed = name;
        for (var number = 2; !taken.Add(claimed); number++)
            claimed = string.Format(CultureInfo.InvariantCulture, "{0}({1})", name, number);
        return claimed;
    }
}
