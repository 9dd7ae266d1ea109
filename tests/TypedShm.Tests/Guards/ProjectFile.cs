using System.Xml.Linq;

namespace TypedShm.Tests.Guards;

/// <summary>What a project says it references.</summary>
internal sealed record ProjectFile(string Path, string[] Projects, string[] Packages)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool Is(string folder) => Path.StartsWith($"{folder}/", StringComparison.Ordinal);

    public static ProjectFile Read(string path, XDocument document)
    {
        string[] Included(string element) => [.. document.Descendants(element).Select(item => (string)item.Attribute("Include")!)];
        var projects = Included("ProjectReference").Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')));
        return new ProjectFile(path, [.. projects], Included("PackageReference"));
    }
}
