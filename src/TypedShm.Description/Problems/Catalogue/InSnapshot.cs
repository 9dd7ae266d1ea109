namespace TypedShm.Description;

/// <summary>Names what is reported of a contract against its snapshot (4xx).</summary>
public static class InSnapshot
{
    internal static ProblemKind[] All { get; } = [];
}
