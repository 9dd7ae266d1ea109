namespace TypedShm.Generator;

/// <summary>Names the steps of the pipeline, in order; tests assert by them what an edit re-runs.</summary>
internal static class StepNames
{
    public const string DescriptionFiles = nameof(DescriptionFiles);
    public const string Contracts = nameof(Contracts);
    public const string Models = nameof(Models);
    public const string Namespace = nameof(Namespace);
    public const string Transports = nameof(Transports);
    public const string Records = nameof(Records);
    public const string Outlines = nameof(Outlines);
}
