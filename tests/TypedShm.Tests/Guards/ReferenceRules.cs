namespace TypedShm.Tests.Guards;

/// <summary>Says who may know whom, by project.</summary>
internal static class ReferenceRules
{
    private const string Transports = "TypedShm.Transport.";
    private static readonly string[] MayNameTransports = ["TypedShm.Cli", "TypedShm.Hosting"];

    public static IEnumerable<string> Violations(ProjectFile project)
    {
        foreach (var reference in project.Projects.Where(reference => !MayReference(project, reference)))
            yield return $"{project.Path}: may not reference the project {reference}";

        var most = MostPackages(project);
        if (project.Packages.Length > most)
            yield return $"{project.Path}: references {project.Packages.Length} packages, the limit is {most}";
    }

    private static bool MayReference(ProjectFile project, string reference) => project.Name switch
    {
        "TypedShm" or "TypedShm.Description" => false,
        "TypedShm.Testing" => reference is "TypedShm" or $"{Transports}InProcess",
        "TypedShm.Inspection" => reference is "TypedShm" or "TypedShm.Description",
        _ when project.Is("transports") => reference is "TypedShm",
        _ when project.Is("generators") => false,
        _ when project.Is("src") => !reference.StartsWith(Transports, StringComparison.Ordinal) || MayNameTransports.Contains(project.Name),
        _ => true,
    };

    private static int MostPackages(ProjectFile project) => project.Name switch
    {
        "TypedShm" or "TypedShm.Description" or "TypedShm.Inspection" or "TypedShm.Testing" => 0,
        _ when project.Is("transports") => 1,
        _ => int.MaxValue,
    };
}
