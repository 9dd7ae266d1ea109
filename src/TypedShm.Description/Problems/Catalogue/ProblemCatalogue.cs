namespace TypedShm.Description;

/// <summary>Lists every condition that is reported; an id is never renumbered or used again.</summary>
public static class ProblemCatalogue
{
    /// <summary>Gets every condition, by id.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
        [.. InFile.All, .. InRecord.All, .. InField.All, .. InLimit.All, .. InSnapshot.All, .. InChange.All, .. InProject.All];
}
